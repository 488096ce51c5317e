package org.maillage.defaults.problem;

import java.util.List;

/**
 * One entry of the problem catalogue: what a code always means.
 *
 * @param code stable name, such as {@code statement.type.unknown}
 * @param where who gives it: {@code door}, {@code verdict}, {@code command} or {@code http}
 * @param status HTTP status of an answer with this code
 * @param title French title, the same for every occurrence
 * @param todo French advice to the caller
 */
public record ProblemKind(String code, List<String> where, int status, String title, String todo) {

    /** Keeps its own copy of the list. */
    public ProblemKind {
        where = List.copyOf(where);
    }
}
