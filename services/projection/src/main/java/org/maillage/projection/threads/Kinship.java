package org.maillage.projection.threads;

import java.util.List;
import java.util.Map;
import org.maillage.projection.fold.Reference;

/** Which of the files that one names it hangs under. */
final class Kinship {

    /** A need is handed over to a project: the project hangs under the need, unless it names another. */
    static final String HANDED_TO = "handedTo";

    /** The kinds of files that begin or carry on a thread; a bare id is looked for in this order. */
    static final List<String> KINDS = List.of("need", "project", "grant", "place", "occupancy", "job", "declaration");

    private static final List<String> OF_AN_ACTION = List.of("project", "grant", "service", "need", "place");

    /** By kind the roles of a parent, the first of which is known in the journal decides. */
    private static final Map<String, List<String>> PARENTS = Map.of(
            "need", List.of("survivor"),
            "project", List.of("need"),
            "grant", List.of("project", "need"),
            "place", List.of("project"),
            "occupancy", List.of("project"),
            "job", OF_AN_ACTION,
            "declaration", OF_AN_ACTION);

    private static final Map<String, String> KIND_OF_ROLE = Map.of(
            "need",
            "need",
            "survivor",
            "need",
            "project",
            "project",
            HANDED_TO,
            "project",
            "grant",
            "grant",
            "service",
            "declaration",
            "answeredBy",
            "declaration",
            "place",
            "place");

    private Kinship() {}

    /** The roles of files under which one of that kind may hang, the first comes first. */
    static List<String> parents(String kind) {
        return PARENTS.getOrDefault(kind, List.of());
    }

    /** The file that is named. */
    static FileId named(Reference reference) {
        return new FileId(KIND_OF_ROLE.getOrDefault(reference.role(), ""), reference.file());
    }
}
