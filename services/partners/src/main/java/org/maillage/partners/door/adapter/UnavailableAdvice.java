package org.maillage.partners.door.adapter;

import com.mongodb.MongoException;
import java.time.Duration;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.problem.Problems;
import org.maillage.partners.door.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** 503 rather than a lie: nothing was promised, and the same message later is not counted twice. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class UnavailableAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(UnavailableAdvice.class);
    private static final Duration BACK = Duration.ofSeconds(2);

    private final Problems problems;

    UnavailableAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({UnavailableException.class, DataAccessException.class, MongoException.class})
    ResponseEntity<ProblemDetail> away(RuntimeException fault) {
        LOG.atWarn().addKeyValue("cause", cause(fault)).log("Request not answered, its surroundings are away");
        return problems.answer(Problem.of(
                        "service.unavailable",
                        "Le journal ou la base ne répond pas : rien n’est perdu, renvoyer le même message.")
                .retryAfter(BACK));
    }

    private static String cause(RuntimeException fault) {
        return fault.getCause() == null ? fault.toString() : fault.getMessage() + ": " + fault.getCause();
    }
}
