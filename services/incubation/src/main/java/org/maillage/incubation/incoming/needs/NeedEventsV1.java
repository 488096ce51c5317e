package org.maillage.incubation.incoming.needs;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields that this service reads of the events of needs. */
interface NeedEventsV1 {

    String HANDED_OVER = "org.maillage.needs.need-handed-over.v1";
    String MERGED = "org.maillage.needs.need-merged.v1";

    /** Kinds and forms as text: a value that is not known yet must not stop the file from opening. */
    record NeedHandedOver(
            UUID projectId,
            String projectTitle,
            String holderKind,
            @Nullable Holder holder,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    /** The structure that takes a need on. */
    record Holder(
            String name,
            @Nullable UUID id,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable String legalForm,
            @Nullable Boolean synthetic) {}

    record NeedMerged(UUID intoNeedId) {}
}
