package org.maillage.projection.fold.adapter;

/** Going on would mix what must not be mixed: nothing is consumed until someone decides. */
class GenerationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GenerationRefusedException(String message) {
        super(message);
    }
}
