package org.maillage.projection.figures;

/** An indicator, as people read it. Those that are made of facts are {@link Counted}; others only divide what these count. */
public interface Figure {

    /** Its name, unit, meaning, and how its parts are read. */
    Definition definition();
}
