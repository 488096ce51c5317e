package org.maillage.thirdplaces.place;

/** What a place may be recognised as. */
public enum Label {
    PTCE("pôle territorial de coopération économique"),
    FABRIQUE_DE_TERRITOIRE("Fabrique de territoire"),
    MANUFACTURE_DE_PROXIMITE("Manufacture de proximité"),
    LIEU_TOTEM_ESS("lieu totem de l’ESS"),
    OTHER("autre label");

    private final String inFrench;

    Label(String inFrench) {
        this.inFrench = inFrench;
    }

    /** What a person reads for it. */
    public String inFrench() {
        return inFrench;
    }
}
