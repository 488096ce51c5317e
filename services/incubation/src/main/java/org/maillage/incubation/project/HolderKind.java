package org.maillage.incubation.project;

/** What kind of holder (porteur). */
public enum HolderKind {
    PERSON,
    COLLECTIVE,
    EXISTING_STRUCTURE
}
