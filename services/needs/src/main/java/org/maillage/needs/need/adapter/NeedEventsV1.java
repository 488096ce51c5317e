package org.maillage.needs.need.adapter;

import java.util.Map;
import org.maillage.eventing.wire.JsonEvents;
import org.maillage.needs.need.NeedEvent;
import org.maillage.needs.need.adapter.NeedEventV1.CommitteeDecidedV1;
import org.maillage.needs.need.adapter.NeedEventV1.ExplorationConcludedV1;
import org.maillage.needs.need.adapter.NeedEventV1.ExplorationOpenedV1;
import org.maillage.needs.need.adapter.NeedEventV1.HolderSearchConcludedV1;
import org.maillage.needs.need.adapter.NeedEventV1.HolderSearchOpenedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedAcknowledgedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedAnsweredV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedHandedOverV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedMergedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedQualifiedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedReopenedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedReportedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedSetAsideV1;
import org.maillage.needs.need.adapter.NeedEventV1.StudyCommissionedV1;
import org.maillage.needs.need.adapter.NeedEventV1.StudyDeliveredV1;
import org.maillage.needs.need.adapter.NeedEventV1.WorkshopHeldV1;

/** Domain events of a need under their names. */
final class NeedEventsV1 {

    private static final Map<String, Class<? extends NeedEventV1>> RECORDS = Map.ofEntries(
            Map.entry("need-reported", NeedReportedV1.class),
            Map.entry("need-acknowledged", NeedAcknowledgedV1.class),
            Map.entry("need-qualified", NeedQualifiedV1.class),
            Map.entry("exploration-opened", ExplorationOpenedV1.class),
            Map.entry("workshop-held", WorkshopHeldV1.class),
            Map.entry("exploration-concluded", ExplorationConcludedV1.class),
            Map.entry("study-commissioned", StudyCommissionedV1.class),
            Map.entry("study-delivered", StudyDeliveredV1.class),
            Map.entry("committee-decided", CommitteeDecidedV1.class),
            Map.entry("holder-search-opened", HolderSearchOpenedV1.class),
            Map.entry("holder-search-concluded", HolderSearchConcludedV1.class),
            Map.entry("need-handed-over", NeedHandedOverV1.class),
            Map.entry("need-answered", NeedAnsweredV1.class),
            Map.entry("need-merged", NeedMergedV1.class),
            Map.entry("need-set-aside", NeedSetAsideV1.class),
            Map.entry("need-reopened", NeedReopenedV1.class));

    static final JsonEvents<NeedEvent, NeedEventV1> FORMAT = new JsonEvents<>(
            "needs", RECORDS, NeedEventWriter::write, (envelope, read) -> NeedEventReader.read(envelope.time(), read));

    private NeedEventsV1() {}
}
