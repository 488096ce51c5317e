package org.maillage.needs.need;

import static java.util.stream.Collectors.joining;
import static org.maillage.needs.need.Stage.ANSWERED;
import static org.maillage.needs.need.Stage.EXPLORED;
import static org.maillage.needs.need.Stage.HANDED_OVER;
import static org.maillage.needs.need.Stage.HOLDER_SELECTED;
import static org.maillage.needs.need.Stage.IN_EXPLORATION;
import static org.maillage.needs.need.Stage.IN_STUDY;
import static org.maillage.needs.need.Stage.QUALIFIED;
import static org.maillage.needs.need.Stage.REJECTED;
import static org.maillage.needs.need.Stage.REPORTED;
import static org.maillage.needs.need.Stage.SEEKING_HOLDER;
import static org.maillage.needs.need.Stage.SHELVED;
import static org.maillage.needs.need.Stage.STUDIED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What may be said of a need, under the name that people read, with the states from which it may follow. */
public enum Step {
    REPORT("Besoin signalé"),
    ACKNOWLEDGE("Réponse donnée au signalement"),
    QUALIFY("Besoin qualifié"),
    OPEN_EXPLORATION("Exploration ouverte"),
    HOLD_WORKSHOP("Atelier tenu"),
    CONCLUDE_EXPLORATION("Exploration terminée"),
    COMMISSION_STUDY("Étude d’opportunité lancée"),
    DELIVER_STUDY("Étude d’opportunité rendue"),
    DECIDE("Décision du comité d’engagement"),
    OPEN_SEARCH("Recherche de porteur ouverte"),
    CONCLUDE_SEARCH("Recherche de porteur terminée"),
    HAND_OVER("Besoin transmis à un projet"),
    ANSWER("Besoin répondu"),
    MERGE("Besoin rapproché"),
    REJECT("Besoin écarté"),
    SHELVE("Besoin mis en attente"),
    REOPEN("Besoin rouvert");

    private final String inFrench;

    Step(String inFrench) {
        this.inFrench = inFrench;
    }

    /** What a person reads for it. */
    public String inFrench() {
        return inFrench;
    }

    /** Whether it may follow {@code stage}; a rule about the content may still refuse it. */
    public boolean mayFollow(Stage stage) {
        return from().contains(stage);
    }

    /** Whether it is still ahead of a need at {@code stage}, so that it was only said too early. */
    boolean isAheadOf(Stage stage) {
        return from().stream().anyMatch(stage::leadsTo);
    }

    /** What may follow {@code stage}, as an enumeration in French. */
    static String possibleFrom(Stage stage) {
        return Arrays.stream(values())
                .filter(step -> step.mayFollow(stage))
                .map(Step::inFrench)
                .collect(joining(", "));
    }

    private Set<Stage> from() {
        return switch (this) {
            case REPORT -> EnumSet.noneOf(Stage.class);
            case ACKNOWLEDGE -> EnumSet.range(REPORTED, SHELVED);
            case QUALIFY -> EnumSet.of(REPORTED);
            case OPEN_EXPLORATION, COMMISSION_STUDY -> EnumSet.of(QUALIFIED, EXPLORED);
            case HOLD_WORKSHOP -> EnumSet.range(QUALIFIED, HANDED_OVER);
            case CONCLUDE_EXPLORATION -> EnumSet.of(IN_EXPLORATION);
            case DELIVER_STUDY -> EnumSet.of(IN_STUDY);
            case DECIDE -> EnumSet.of(STUDIED);
            case OPEN_SEARCH, CONCLUDE_SEARCH -> EnumSet.of(SEEKING_HOLDER);
            case HAND_OVER -> EnumSet.of(HOLDER_SELECTED);
            case ANSWER -> EnumSet.range(QUALIFIED, ANSWERED);
            case MERGE, REJECT -> EnumSet.range(REPORTED, EXPLORED);
            case SHELVE -> EnumSet.range(REPORTED, HANDED_OVER);
            case REOPEN -> EnumSet.of(ANSWERED, REJECTED, SHELVED);
        };
    }
}
