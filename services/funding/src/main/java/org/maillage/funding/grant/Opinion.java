package org.maillage.funding.grant;

/** Opinion of the jury. */
public enum Opinion {
    FAVOURABLE,
    RESERVED,
    UNFAVOURABLE
}
