package org.maillage.funding.grant;

/** What whoever examines an application did. */
public enum InstructionAct {
    INFORMATION_REQUESTED,
    INFORMATION_PROVIDED,
    OPINION_GIVEN
}
