package org.maillage.projection.fold;

/** A page, and the watermark that it had when it was last read or written here. One object for each page, equal only to itself. */
final class KnownPage {

    private final PageKey key;
    private long watermark = Cells.NONE;
    private boolean isKnown;

    KnownPage(PageKey key) {
        this.key = key;
    }

    PageKey key() {
        return key;
    }

    /** {@link Cells#NONE} as long as nothing is known of it. */
    long watermark() {
        return watermark;
    }

    boolean isKnown() {
        return isKnown;
    }

    void know(long newest) {
        watermark = newest;
        isKnown = true;
    }
}
