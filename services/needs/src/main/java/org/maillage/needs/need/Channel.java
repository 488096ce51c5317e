package org.maillage.needs.need;

/** How the person who reported a need was answered. */
public enum Channel {
    MEETING,
    LETTER,
    PHONE,
    MESSAGE,
    PUBLIC_NOTICE
}
