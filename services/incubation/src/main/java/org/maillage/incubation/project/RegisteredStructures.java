package org.maillage.incubation.project;

import java.util.Collection;
import java.util.Map;

/** Which project a registered structure belongs to. */
@FunctionalInterface
public interface RegisteredStructures {

    /**
     * The projects for which structures are registered.
     *
     * @param structures what tells each from every other, see {@link Organisation#registered()}
     */
    Map<String, ProjectId> holders(Collection<String> structures);
}
