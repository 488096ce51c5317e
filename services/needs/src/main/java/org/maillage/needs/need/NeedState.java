package org.maillage.needs.need;

import static java.util.Collections.unmodifiableSortedSet;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a need stands. A state is a type; what may become of it is its method. */
public sealed interface NeedState {

    /** Nobody has reported it. */
    record Absent() implements NeedState {
        Reported reported(Report report, LocalDate on) {
            return new Reported(NeedFile.opened(report, on));
        }
    }

    /** A need to which something may still happen. */
    sealed interface Live extends NeedState {

        NeedFile file();

        Stage stage();

        /** The same state with something more remembered. */
        Live with(NeedFile file);
    }

    /** On its way, from the report to the hand-over. */
    sealed interface Open extends Live {

        @Override
        Open with(NeedFile file);

        /** The project that it was handed over to, if it was. */
        default @Nullable UUID project() {
            return null;
        }

        default SetAside setAside(SetAsideOutcome outcome) {
            return switch (outcome) {
                case REJECTED -> new Rejected(this);
                case SHELVED -> new Shelved(this);
            };
        }

        default Merged merged(NeedId into) {
            return new Merged(file(), into);
        }

        default Answered answered(UUID service) {
            return new Answered(file().answered(), new TreeSet<>(Set.of(service)), project());
        }
    }

    /** From which an exploration or a study may begin. */
    sealed interface Ready extends Open {

        default InExploration explorationOpened(LocalDate on) {
            return new InExploration(file().explorations(file().explorations().begin()), on);
        }

        default InStudy studyCommissioned(LocalDate on) {
            return new InStudy(file().studies(file().studies().begin()), on);
        }
    }

    record Reported(NeedFile file) implements Open {
        @Override
        public Stage stage() {
            return Stage.REPORTED;
        }

        @Override
        public Reported with(NeedFile newer) {
            return new Reported(newer);
        }

        Qualified qualified(LocalDate on, Theme theme) {
            return new Qualified(file.qualified(on, theme));
        }
    }

    record Qualified(NeedFile file) implements Ready {
        @Override
        public Stage stage() {
            return Stage.QUALIFIED;
        }

        @Override
        public Qualified with(NeedFile newer) {
            return new Qualified(newer);
        }
    }

    /** @param openedOn day on which the exploration began */
    record InExploration(NeedFile file, LocalDate openedOn) implements Open {
        @Override
        public Stage stage() {
            return Stage.IN_EXPLORATION;
        }

        @Override
        public InExploration with(NeedFile newer) {
            return new InExploration(newer, openedOn);
        }

        Explored concluded() {
            return new Explored(file.explorations(file.explorations().finish()));
        }
    }

    record Explored(NeedFile file) implements Ready {
        @Override
        public Stage stage() {
            return Stage.EXPLORED;
        }

        @Override
        public Explored with(NeedFile newer) {
            return new Explored(newer);
        }
    }

    /** @param commissionedOn day on which the study began */
    record InStudy(NeedFile file, LocalDate commissionedOn) implements Open {
        @Override
        public Stage stage() {
            return Stage.IN_STUDY;
        }

        @Override
        public InStudy with(NeedFile newer) {
            return new InStudy(newer, commissionedOn);
        }

        Studied delivered(StudyFindings.Conclusion conclusion) {
            return new Studied(file.studies(file.studies().finish()), conclusion);
        }
    }

    /** @param conclusion of the latest study */
    record Studied(NeedFile file, StudyFindings.Conclusion conclusion) implements Open {
        @Override
        public Stage stage() {
            return Stage.STUDIED;
        }

        @Override
        public Studied with(NeedFile newer) {
            return new Studied(newer, conclusion);
        }

        Open decided(CommitteeDecision decision) {
            return switch (decision) {
                case GO -> new SeekingHolder(file, false);
                case REWORK -> new Explored(file.again());
                case STOP -> this;
            };
        }
    }

    /** @param searching whether a search is open */
    record SeekingHolder(NeedFile file, boolean searching) implements Open {
        @Override
        public Stage stage() {
            return Stage.SEEKING_HOLDER;
        }

        @Override
        public SeekingHolder with(NeedFile newer) {
            return new SeekingHolder(newer, searching);
        }

        SeekingHolder searchOpened() {
            return new SeekingHolder(file.searches(file.searches().begin()), true);
        }

        Open searchConcluded(@Nullable Holder holder) {
            var searched = file.searches(file.searches().finish());
            return holder == null ? new SeekingHolder(searched, false) : new HolderSelected(searched, holder);
        }
    }

    record HolderSelected(NeedFile file, Holder holder) implements Open {
        @Override
        public Stage stage() {
            return Stage.HOLDER_SELECTED;
        }

        @Override
        public HolderSelected with(NeedFile newer) {
            return new HolderSelected(newer, holder);
        }

        HandedOver handedOver(UUID project) {
            return new HandedOver(file, project);
        }
    }

    record HandedOver(NeedFile file, UUID project) implements Open {
        @Override
        public Stage stage() {
            return Stage.HANDED_OVER;
        }

        @Override
        public HandedOver with(NeedFile newer) {
            return new HandedOver(newer, project);
        }
    }

    /**
     * At least one service that answers it is open.
     *
     * @param services all that were recognised as answers since it is answered
     * @param project  that it had been handed over to, if it was
     */
    record Answered(
            NeedFile file,
            SortedSet<UUID> services,
            @Nullable UUID project) implements Live {

        public Answered {
            services = unmodifiableSortedSet(new TreeSet<>(services));
        }

        @Override
        public Stage stage() {
            return Stage.ANSWERED;
        }

        @Override
        public Answered with(NeedFile newer) {
            return new Answered(newer, services, project);
        }

        Answered answered(UUID service) {
            var more = new TreeSet<>(services);
            more.add(service);
            return new Answered(file, more, project);
        }

        Open reopened() {
            return project == null ? new Qualified(file.again()) : new HandedOver(file, project);
        }
    }

    /** Put aside; it must be reopened before anything but an acknowledgement. */
    sealed interface SetAside extends Live {

        /** The state to which a reopening leads back. */
        Open left();

        @Override
        default NeedFile file() {
            return left().file();
        }
    }

    record Rejected(Open left) implements SetAside {
        @Override
        public Stage stage() {
            return Stage.REJECTED;
        }

        @Override
        public Rejected with(NeedFile newer) {
            return new Rejected(left.with(newer));
        }
    }

    record Shelved(Open left) implements SetAside {
        @Override
        public Stage stage() {
            return Stage.SHELVED;
        }

        @Override
        public Shelved with(NeedFile newer) {
            return new Shelved(left.with(newer));
        }
    }

    /** Lives on in another need, for good. */
    record Merged(NeedFile file, NeedId into) implements NeedState {}
}
