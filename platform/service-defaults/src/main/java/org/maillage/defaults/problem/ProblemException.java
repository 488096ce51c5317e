package org.maillage.defaults.problem;

/**
 * Ends a request with a problem. For the edge of HTTP only: a domain refusal is a value until it gets there.
 *
 * <p>It carries no stack trace: it says what is wrong with the request, not where the code was.
 */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    /** Carries the given problem. */
    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** What the caller is told. */
    public Problem problem() {
        return problem;
    }
}
