package org.maillage.needs.need.adapter;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.needs.need.Districts;
import org.maillage.needs.need.Districts.Located;
import org.maillage.needs.need.Holder;
import org.maillage.needs.need.Location;
import org.maillage.needs.need.NeedFile;
import org.maillage.needs.need.NeedId;
import org.maillage.needs.need.NeedState;
import org.maillage.needs.need.NeedState.Answered;
import org.maillage.needs.need.NeedState.Explored;
import org.maillage.needs.need.NeedState.HandedOver;
import org.maillage.needs.need.NeedState.HolderSelected;
import org.maillage.needs.need.NeedState.InExploration;
import org.maillage.needs.need.NeedState.InStudy;
import org.maillage.needs.need.NeedState.Merged;
import org.maillage.needs.need.NeedState.Open;
import org.maillage.needs.need.NeedState.Qualified;
import org.maillage.needs.need.NeedState.Rejected;
import org.maillage.needs.need.NeedState.Reported;
import org.maillage.needs.need.NeedState.SeekingHolder;
import org.maillage.needs.need.NeedState.Shelved;
import org.maillage.needs.need.NeedState.Studied;
import org.maillage.needs.need.Organisation;
import org.maillage.needs.need.Place;
import org.maillage.needs.need.Report;
import org.maillage.needs.need.Rounds;
import org.maillage.needs.need.Stage;
import org.maillage.needs.need.adapter.NeedDocument.HolderField;
import org.maillage.needs.need.adapter.NeedDocument.OrganisationField;
import org.maillage.needs.need.adapter.NeedDocument.PointField;
import org.maillage.needs.need.adapter.NeedDocument.RoundsField;

/** From the stored form of a need back to its state. */
final class NeedDocumentReader {

    private final NeedDocument stored;
    private final NeedFile file;

    NeedDocumentReader(NeedDocument stored) {
        this.stored = stored;
        this.file = new NeedFile(
                report(stored),
                LocalDate.parse(stored.reportedOn()),
                day(stored.acknowledgedOn()),
                day(stored.qualifiedOn()),
                stored.theme(),
                rounds(stored.explorations()),
                rounds(stored.studies()),
                rounds(stored.searches()),
                stored.everAnswered());
    }

    NeedState read() {
        return switch (stored.stage()) {
            case REJECTED -> new Rejected(open(requireNonNull(stored.left())));
            case SHELVED -> new Shelved(open(requireNonNull(stored.left())));
            case ANSWERED -> new Answered(file, new TreeSet<>(stored.services()), stored.projectId());
            case MERGED -> new Merged(file, new NeedId(requireNonNull(stored.mergedInto())));
            case REPORTED,
                    QUALIFIED,
                    IN_EXPLORATION,
                    EXPLORED,
                    IN_STUDY,
                    STUDIED,
                    SEEKING_HOLDER,
                    HOLDER_SELECTED,
                    HANDED_OVER -> open(stored.stage());
        };
    }

    private Open open(Stage stage) {
        return switch (stage) {
            case REPORTED -> new Reported(file);
            case QUALIFIED -> new Qualified(file);
            case IN_EXPLORATION -> new InExploration(file, LocalDate.parse(requireNonNull(stored.begunOn())));
            case EXPLORED -> new Explored(file);
            case IN_STUDY -> new InStudy(file, LocalDate.parse(requireNonNull(stored.begunOn())));
            case STUDIED -> new Studied(file, requireNonNull(stored.conclusion()));
            case SEEKING_HOLDER -> new SeekingHolder(file, requireNonNull(stored.searching()));
            case HOLDER_SELECTED -> new HolderSelected(file, holder(requireNonNull(stored.holder())));
            case HANDED_OVER -> new HandedOver(file, requireNonNull(stored.projectId()));
            case ANSWERED, REJECTED, SHELVED, MERGED -> throw new IllegalStateException("not on its way: " + stage);
        };
    }

    private static Report report(NeedDocument stored) {
        var byZoning = new LinkedHashMap<String, Located>();
        stored.districts().forEach((zoning, it) -> byZoning.put(zoning, new Located(it.code(), it.basis())));
        return new Report(
                stored.title(),
                stored.reportedTheme(),
                stored.sensorKind(),
                new Place(location(stored.location()), new Districts(byZoning)),
                stored.livedNeighbourhood(),
                stored.peopleConcerned(),
                day(stored.promisedBy()));
    }

    private static @Nullable Location location(@Nullable PointField it) {
        return it == null ? null : new Location(it.lon(), it.lat(), it.communeCode());
    }

    private static Rounds rounds(RoundsField it) {
        return new Rounds(it.begun(), it.finished());
    }

    private static Holder holder(HolderField it) {
        return new Holder(it.kind(), organisation(it.structure()), it.personId());
    }

    private static @Nullable Organisation organisation(@Nullable OrganisationField it) {
        return it == null
                ? null
                : new Organisation(
                        it.name(), it.opaqueId(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    private static @Nullable LocalDate day(@Nullable String it) {
        return it == null ? null : LocalDate.parse(it);
    }
}
