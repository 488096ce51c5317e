package org.maillage.projection.reading.adapter;

import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.problem.Problems;
import org.maillage.projection.reading.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells whoever asked which parameter, which rule, and what would pass. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidParameterAdvice {

    private final Problems problems;

    InvalidParameterAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidParameterException fault) {
        return problems.answer(Problem.of("data.invalid", String.valueOf(fault.getMessage()))
                .at(fault.field(), fault.rule())
                .example(fault.example()));
    }
}
