package org.maillage.thirdplaces.occupancy.adapter;

/** What staff have to look at. */
enum WorkList {
    /** Agreements that end within 90 days (conventions qui finissent). */
    ENDING_AGREEMENTS,
    /** Occupants whose agreement has ended (occupants sans titre). */
    WITHOUT_TITLE,
    /** Labels that end within 90 days (labels qui expirent). */
    EXPIRING_LABELS,
    /** Open spaces that nobody occupies or has agreed to (espaces vacants). */
    VACANT_SPACES,
    /** Spaces of which more is let than there is, or that are let though withdrawn (surlocations). */
    OVERLET_SPACES,
    /** Occupants whose project is no longer incubated (fin d’accompagnement). */
    END_OF_SUPPORT
}
