package org.maillage.funding.grant;

import static java.util.stream.Collectors.joining;
import static org.maillage.funding.grant.Stage.ADMISSIBLE;
import static org.maillage.funding.grant.Stage.AGREED;
import static org.maillage.funding.grant.Stage.AWARDED;
import static org.maillage.funding.grant.Stage.INFO_REQUESTED;
import static org.maillage.funding.grant.Stage.NOTIFIED;
import static org.maillage.funding.grant.Stage.PAID;
import static org.maillage.funding.grant.Stage.PAYING;
import static org.maillage.funding.grant.Stage.RANKED;
import static org.maillage.funding.grant.Stage.SUBMITTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What may be said of a grant, under the name that people read, with the states from which it may follow. */
public enum Step {
    SUBMIT("Demande déposée"),
    DECIDE_ADMISSIBILITY("Recevabilité décidée"),
    REQUEST_INFORMATION("Pièces demandées"),
    PROVIDE_INFORMATION("Pièces reçues"),
    GIVE_OPINION("Avis donné"),
    RANK("Classement du jury"),
    DECIDE("Subvention attribuée ou refusée"),
    NOTIFY("Attribution notifiée"),
    SIGN("Convention signée"),
    AMEND("Avenant signé"),
    PAY("Versement effectué"),
    REVERSE("Mandat annulé"),
    FILE_REPORT("Compte rendu déposé"),
    REVIEW_REPORT("Compte rendu examiné"),
    MISS_REPORT("Compte rendu en retard"),
    ORDER_CLAWBACK("Reversement demandé"),
    RECOVER_CLAWBACK("Reversement encaissé"),
    WITHDRAW("Demande ou subvention retirée"),
    PUBLISH("Données essentielles publiées");

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

    /** Whether it is still ahead of a grant at {@code stage}, so that it was only said too early. */
    boolean isAheadOf(Stage stage) {
        return from().stream().anyMatch(stage::leadsTo);
    }

    /** What may follow {@code stage}, as an enumeration in French. */
    static String possibleFrom(Stage stage) {
        String possible = Arrays.stream(values())
                .filter(step -> step.mayFollow(stage))
                .map(Step::inFrench)
                .collect(joining(", "));
        return possible.isEmpty() ? "aucune" : possible;
    }

    private Set<Stage> from() {
        return switch (this) {
            case SUBMIT -> EnumSet.noneOf(Stage.class);
            case DECIDE_ADMISSIBILITY -> EnumSet.of(SUBMITTED);
            case REQUEST_INFORMATION, GIVE_OPINION, RANK -> EnumSet.of(ADMISSIBLE);
            case PROVIDE_INFORMATION -> EnumSet.of(INFO_REQUESTED);
            case DECIDE -> EnumSet.of(ADMISSIBLE, RANKED);
            case NOTIFY -> EnumSet.of(AWARDED);
            case SIGN -> EnumSet.of(NOTIFIED, PAYING);
            case AMEND -> EnumSet.of(AGREED, PAYING);
            case PAY -> EnumSet.of(NOTIFIED, AGREED, PAYING);
            case FILE_REPORT, REVIEW_REPORT, MISS_REPORT, PUBLISH -> EnumSet.range(NOTIFIED, PAID);
            case REVERSE, ORDER_CLAWBACK, RECOVER_CLAWBACK -> EnumSet.of(PAYING, PAID);
            case WITHDRAW -> EnumSet.range(SUBMITTED, AGREED);
        };
    }
}
