package org.maillage.incubation.project;

/** What a jury decided. */
public enum AdmissionOutcome {
    ADMITTED,
    DECLINED,
    WAITING_LIST
}
