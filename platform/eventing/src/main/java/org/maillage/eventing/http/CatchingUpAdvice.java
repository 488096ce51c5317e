package org.maillage.eventing.http;

import java.time.Duration;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.problem.Problems;
import org.maillage.eventing.recovery.CatchingUpException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whoever asks a service that has not caught up yet is told to come again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CatchingUpAdvice {

    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(5);

    private final Problems problems;

    CatchingUpAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> comeAgain(CatchingUpException early) {
        return problems.answer(Problem.of(
                        "service.unavailable",
                        "Le service reprend encore ce qu’il avait établi : rien n’est décidé avant.")
                .retryAfter(COME_BACK_AFTER));
    }
}
