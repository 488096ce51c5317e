package org.maillage.projection.fold.adapter;

/** The generation was made by a release that counts otherwise: this one needs one of its own. */
final class OtherFiguresException extends GenerationRefusedException {

    private static final long serialVersionUID = 1L;

    OtherFiguresException(int generation) {
        super("generation " + generation
                + " was made with other figures: it goes on once it is rebuilt with those of this release");
    }
}
