package org.maillage.partners.registry;

/** A registration that cannot be, with the part that is wrong. */
public final class UnfitPartnerException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    UnfitPartnerException(String field, String detail) {
        super(detail);
        this.field = field;
    }

    /** The part of the registration. */
    public String field() {
        return field;
    }
}
