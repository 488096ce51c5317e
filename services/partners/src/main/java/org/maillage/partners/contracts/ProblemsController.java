package org.maillage.partners.contracts;

import java.util.Collection;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.problem.ProblemCatalogue;
import org.maillage.defaults.problem.ProblemKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a problem means and what to do about it: where the {@code type} of a problem points. */
@RestController
@RequestMapping("/problems")
final class ProblemsController {

    private final ProblemCatalogue catalogue;

    ProblemsController(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    Collection<ProblemKind> all() {
        return catalogue.all();
    }

    @GetMapping("/{code}")
    ProblemKind one(@PathVariable String code) {
        return catalogue
                .find(code)
                .orElseThrow(() -> Problem.of("path.unknown", "Aucun problème « " + code + " ».")
                        .asException());
    }
}
