package org.maillage.impact.job;

/** Whether the person lived in a QPV when hired; in which one is nobody's business. */
public enum Residence {
    YES,
    NO,
    UNKNOWN
}
