package org.maillage.funding.grant;

/** What kind of payment. */
public enum InstalmentKind {
    /** Acompte. */
    ADVANCE,
    /** Versement intermédiaire. */
    INTERIM,
    /** Solde: nothing more will be paid. */
    BALANCE,
    /** Annulation de mandat: its amount is subtracted. */
    REVERSAL
}
