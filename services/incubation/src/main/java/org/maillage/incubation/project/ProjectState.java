package org.maillage.incubation.project;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a project stands. A state is a type; what may become of it is its method. */
public sealed interface ProjectState {

    /** Nobody has presented it. */
    record Absent() implements ProjectState {
        Open opened(Presentation presentation, Origin origin, LocalDate on) {
            return new Open(ProjectFile.opened(presentation, origin, on));
        }
    }

    /** A project that was presented. */
    sealed interface Live extends ProjectState {

        ProjectFile file();

        Status status();

        /** The same state with something more remembered. */
        Live with(ProjectFile newer);

        default Applied applied(UUID cohort) {
            return new Applied(file().appliedTo(cohort));
        }

        default Live decided(AdmissionOutcome outcome, @Nullable UUID cohort, LocalDate on) {
            return switch (outcome) {
                case ADMITTED -> new Admitted(file().admitted(cohort, on));
                case DECLINED -> new Declined(file().appliedTo(cohort));
                case WAITING_LIST -> new WaitingListed(file().appliedTo(cohort));
            };
        }

        default InStage entered(Stage stage, @Nullable LocalDate plannedEndOn) {
            return new InStage(file(), stage, plannedEndOn);
        }

        default Exited exited(ExitOutcome outcome) {
            return new Exited(file(), outcome);
        }
    }

    record Open(ProjectFile file) implements Live {
        @Override
        public Status status() {
            return Status.OPEN;
        }

        @Override
        public Open with(ProjectFile newer) {
            return new Open(newer);
        }
    }

    record Applied(ProjectFile file) implements Live {
        @Override
        public Status status() {
            return Status.APPLIED;
        }

        @Override
        public Applied with(ProjectFile newer) {
            return new Applied(newer);
        }
    }

    record WaitingListed(ProjectFile file) implements Live {
        @Override
        public Status status() {
            return Status.WAITING_LIST;
        }

        @Override
        public WaitingListed with(ProjectFile newer) {
            return new WaitingListed(newer);
        }
    }

    record Admitted(ProjectFile file) implements Live {
        @Override
        public Status status() {
            return Status.ADMITTED;
        }

        @Override
        public Admitted with(ProjectFile newer) {
            return new Admitted(newer);
        }
    }

    /**
     * @param stage        any but suspended
     * @param plannedEndOn planned end of the stage
     */
    record InStage(ProjectFile file, Stage stage, @Nullable LocalDate plannedEndOn) implements Live {

        public InStage {
            requireStage(stage);
        }

        @Override
        public Status status() {
            return Status.IN_STAGE;
        }

        @Override
        public InStage with(ProjectFile newer) {
            return new InStage(newer, stage, plannedEndOn);
        }

        Suspended suspended() {
            return new Suspended(file, stage);
        }
    }

    /** @param left the stage that was left; it may resume there or further on */
    record Suspended(ProjectFile file, Stage left) implements Live {

        public Suspended {
            requireStage(left);
        }

        @Override
        public Status status() {
            return Status.SUSPENDED;
        }

        @Override
        public Suspended with(ProjectFile newer) {
            return new Suspended(newer, left);
        }
    }

    /** Not admitted; it may apply again. */
    record Declined(ProjectFile file) implements Live {
        @Override
        public Status status() {
            return Status.DECLINED;
        }

        @Override
        public Declined with(ProjectFile newer) {
            return new Declined(newer);
        }
    }

    /** Its support has ended, for good. */
    record Exited(ProjectFile file, ExitOutcome outcome) implements Live {
        @Override
        public Status status() {
            return Status.EXITED;
        }

        @Override
        public Exited with(ProjectFile newer) {
            return new Exited(newer, outcome);
        }
    }

    private static void requireStage(Stage stage) {
        if (stage == Stage.SUSPENDED) {
            throw new IllegalArgumentException("a suspension is not a stage to be in or to go back to");
        }
    }
}
