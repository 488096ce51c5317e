package org.maillage.thirdplaces.occupancy;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What may be said of an occupancy, under the name that people read, with the states from which it may follow. */
public enum Step {
    AGREE("Convention d’occupation signée"),
    MOVE_IN("Occupant installé"),
    CHANGE("Occupation modifiée"),
    MOVE_OUT("Occupant parti");

    private final String inFrench;

    Step(String inFrench) {
        this.inFrench = inFrench;
    }

    /** What a person reads for it. */
    public String inFrench() {
        return inFrench;
    }

    /** Whether it is still ahead of an occupancy at {@code stage}, so that it was only said too early. */
    boolean isAheadOf(Stage stage) {
        return from().stream().anyMatch(it -> stage.compareTo(it) < 0);
    }

    /** What may follow {@code stage}, as an enumeration in French. */
    static String possibleFrom(Stage stage) {
        String possible = Arrays.stream(values())
                .filter(step -> step.from().contains(stage))
                .map(Step::inFrench)
                .collect(joining(", "));
        return possible.isEmpty() ? "aucune" : possible;
    }

    private Set<Stage> from() {
        return switch (this) {
            case AGREE -> EnumSet.noneOf(Stage.class);
            case MOVE_IN -> EnumSet.of(Stage.AGREED);
            case CHANGE -> EnumSet.of(Stage.IN);
            case MOVE_OUT -> EnumSet.of(Stage.AGREED, Stage.IN);
        };
    }
}
