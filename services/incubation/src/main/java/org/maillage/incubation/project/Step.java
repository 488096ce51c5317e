package org.maillage.incubation.project;

import static java.util.stream.Collectors.joining;
import static org.maillage.incubation.project.Status.ADMITTED;
import static org.maillage.incubation.project.Status.APPLIED;
import static org.maillage.incubation.project.Status.DECLINED;
import static org.maillage.incubation.project.Status.EXITED;
import static org.maillage.incubation.project.Status.IN_STAGE;
import static org.maillage.incubation.project.Status.OPEN;
import static org.maillage.incubation.project.Status.SUSPENDED;
import static org.maillage.incubation.project.Status.WAITING_LIST;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What may be said of a project, under the name that people read, with the states from which it may follow. */
public enum Step {
    PRESENT("Projet ouvert"),
    APPLY("Candidature reçue"),
    DECIDE_ADMISSION("Décision d’admission"),
    ENTER_STAGE("Phase d’accompagnement"),
    SUSPEND("Suspension de l’accompagnement"),
    REACH_MILESTONE("Jalon atteint"),
    REGISTER_STRUCTURE("Structure immatriculée"),
    EXIT("Sortie d’incubation"),
    CHECK_SURVIVAL("Pérennité constatée");

    private final String inFrench;

    Step(String inFrench) {
        this.inFrench = inFrench;
    }

    /** What a person reads for it. */
    public String inFrench() {
        return inFrench;
    }

    /** Whether it may follow {@code status}; a rule about the content may still refuse it. */
    public boolean mayFollow(Status status) {
        return from().contains(status);
    }

    /** Whether it is still ahead of a project at {@code status}, so that it was only said too early. */
    boolean isAheadOf(Status status) {
        return from().stream().anyMatch(status::leadsTo);
    }

    /** What may follow {@code status}, as an enumeration in French. */
    static String possibleFrom(Status status) {
        return Arrays.stream(values())
                .filter(step -> step.mayFollow(status))
                .map(Step::inFrench)
                .collect(joining(", "));
    }

    private Set<Status> from() {
        return switch (this) {
            case PRESENT -> EnumSet.noneOf(Status.class);
            case APPLY -> EnumSet.of(OPEN, DECLINED);
            case DECIDE_ADMISSION -> EnumSet.of(OPEN, APPLIED, WAITING_LIST);
            case ENTER_STAGE -> EnumSet.of(ADMITTED, IN_STAGE, SUSPENDED);
            case SUSPEND -> EnumSet.of(IN_STAGE);
            case REACH_MILESTONE -> EnumSet.of(ADMITTED, IN_STAGE);
            case REGISTER_STRUCTURE -> EnumSet.of(ADMITTED, IN_STAGE, EXITED);
            case EXIT -> EnumSet.range(OPEN, DECLINED);
            case CHECK_SURVIVAL -> EnumSet.of(ADMITTED, IN_STAGE, SUSPENDED, EXITED);
        };
    }
}
