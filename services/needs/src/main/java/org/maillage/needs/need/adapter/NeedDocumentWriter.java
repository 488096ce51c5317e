package org.maillage.needs.need.adapter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.needs.need.Districts;
import org.maillage.needs.need.Holder;
import org.maillage.needs.need.Location;
import org.maillage.needs.need.NeedFile;
import org.maillage.needs.need.NeedState;
import org.maillage.needs.need.NeedState.Absent;
import org.maillage.needs.need.NeedState.Answered;
import org.maillage.needs.need.NeedState.Explored;
import org.maillage.needs.need.NeedState.HandedOver;
import org.maillage.needs.need.NeedState.HolderSelected;
import org.maillage.needs.need.NeedState.InExploration;
import org.maillage.needs.need.NeedState.InStudy;
import org.maillage.needs.need.NeedState.Live;
import org.maillage.needs.need.NeedState.Merged;
import org.maillage.needs.need.NeedState.Qualified;
import org.maillage.needs.need.NeedState.Reported;
import org.maillage.needs.need.NeedState.SeekingHolder;
import org.maillage.needs.need.NeedState.SetAside;
import org.maillage.needs.need.NeedState.Studied;
import org.maillage.needs.need.Organisation;
import org.maillage.needs.need.Rounds;
import org.maillage.needs.need.Stage;
import org.maillage.needs.need.StudyFindings;
import org.maillage.needs.need.adapter.NeedDocument.DistrictField;
import org.maillage.needs.need.adapter.NeedDocument.HolderField;
import org.maillage.needs.need.adapter.NeedDocument.OrganisationField;
import org.maillage.needs.need.adapter.NeedDocument.PointField;
import org.maillage.needs.need.adapter.NeedDocument.RoundsField;

/** From a state to its stored form. */
final class NeedDocumentWriter {

    private NeedDocumentWriter() {}

    /** What only some states have. */
    private record Particulars(
            @Nullable LocalDate begunOn,
            StudyFindings.@Nullable Conclusion conclusion,
            @Nullable Boolean searching,
            @Nullable Holder holder,
            @Nullable UUID project,
            Collection<UUID> services,
            @Nullable UUID mergedInto) {

        static final Particulars NONE = new Particulars(null, null, null, null, null, List.of(), null);

        static Particulars of(NeedState state) {
            return switch (state) {
                case Absent _, Reported _, Qualified _, Explored _ -> NONE;
                case InExploration it -> new Particulars(it.openedOn(), null, null, null, null, List.of(), null);
                case InStudy it -> new Particulars(it.commissionedOn(), null, null, null, null, List.of(), null);
                case Studied it -> new Particulars(null, it.conclusion(), null, null, null, List.of(), null);
                case SeekingHolder it -> new Particulars(null, null, it.searching(), null, null, List.of(), null);
                case HolderSelected it -> new Particulars(null, null, null, it.holder(), null, List.of(), null);
                case HandedOver it -> new Particulars(null, null, null, null, it.project(), List.of(), null);
                case Answered it -> new Particulars(null, null, null, null, it.project(), it.services(), null);
                case SetAside it -> of(it.left());
                case Merged it ->
                    new Particulars(
                            null, null, null, null, null, List.of(), it.into().value());
            };
        }
    }

    static NeedDocument write(NeedState state) {
        return switch (state) {
            case Absent _ -> throw new IllegalArgumentException("there is nothing to store of an unknown need");
            case Merged it -> write(it.file(), Stage.MERGED, null, Particulars.of(it));
            case SetAside it -> write(it.file(), it.stage(), it.left().stage(), Particulars.of(it));
            case Live it -> write(it.file(), it.stage(), null, Particulars.of(it));
        };
    }

    private static NeedDocument write(NeedFile file, Stage stage, @Nullable Stage left, Particulars particulars) {
        var report = file.report();
        return new NeedDocument(
                stage,
                left,
                report.title(),
                file.theme(),
                report.theme(),
                report.sensorKind(),
                point(report.place().location()),
                districts(file.districts()),
                report.livedNeighbourhood(),
                report.peopleConcerned(),
                day(report.acknowledgeBy()),
                file.acknowledgeBy().toString(),
                file.reportedOn().toString(),
                day(file.acknowledgedOn()),
                day(file.qualifiedOn()),
                rounds(file.explorations()),
                rounds(file.studies()),
                rounds(file.searches()),
                file.everAnswered(),
                day(particulars.begunOn()),
                particulars.conclusion(),
                particulars.searching(),
                holder(particulars.holder()),
                particulars.project(),
                List.copyOf(particulars.services()),
                particulars.mergedInto());
    }

    private static Map<String, DistrictField> districts(Districts districts) {
        var fields = new LinkedHashMap<String, DistrictField>();
        districts.byZoning().forEach((zoning, it) -> fields.put(zoning, new DistrictField(it.code(), it.basis())));
        return fields;
    }

    private static @Nullable PointField point(@Nullable Location it) {
        return it == null ? null : new PointField(it.lon(), it.lat(), it.communeCode());
    }

    private static RoundsField rounds(Rounds it) {
        return new RoundsField(it.begun(), it.finished());
    }

    private static @Nullable HolderField holder(@Nullable Holder it) {
        return it == null ? null : new HolderField(it.kind(), organisation(it.structure()), it.personId());
    }

    private static @Nullable OrganisationField organisation(@Nullable Organisation it) {
        return it == null
                ? null
                : new OrganisationField(
                        it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    private static @Nullable String day(@Nullable LocalDate it) {
        return it == null ? null : it.toString();
    }
}
