package org.maillage.projection.figures;

/** The shortest pieces of time in which a figure says anything: in shorter ones it would tell when declarations end. */
public enum Grain {
    DAY,
    QUARTER
}
