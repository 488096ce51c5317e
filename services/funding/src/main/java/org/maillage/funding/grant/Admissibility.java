package org.maillage.funding.grant;

/** Whether an application may be examined. */
public enum Admissibility {
    ADMISSIBLE,
    INADMISSIBLE
}
