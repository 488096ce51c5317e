package org.maillage.projection.rebuild.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.maillage.defaults.problem.Problem;
import org.maillage.projection.rebuild.Answer;
import org.maillage.projection.rebuild.Answer.Done;
import org.maillage.projection.rebuild.Answer.Reason;
import org.maillage.projection.rebuild.Answer.Refused;
import org.maillage.projection.rebuild.Rebuilding;
import org.maillage.projection.rebuild.Rebuilds;
import org.maillage.projection.rebuild.Standing;
import org.maillage.projection.rebuild.Standings;
import org.maillage.projection.rebuild.adapter.RebuildAnswers.AllAnswer;
import org.maillage.projection.rebuild.adapter.RebuildAnswers.RebuildAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds: officers look at them, administrators ask for them. What is asked for is logged with who asked. */
@RestController
class RebuildController {

    private static final Logger log = LoggerFactory.getLogger(RebuildController.class);
    private static final int MOST_SHOWN = 30;
    private static final Duration TO_CATCH_UP = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Rebuilding rebuilding;
    private final Rebuilds rebuilds;
    private final Standings standings;
    private final Clock clock;

    RebuildController(Rebuilding rebuilding, Rebuilds rebuilds, Standings standings, Clock clock) {
        this.rebuilding = rebuilding;
        this.rebuilds = rebuilds;
        this.standings = standings;
        this.clock = clock;
    }

    @GetMapping("/api/rebuilds")
    @Operation(summary = "Générations des indicateurs et dernières reconstructions, avec leurs preuves")
    AllAnswer all() {
        return AllAnswer.of(standings.read(), rebuilds.latest(MOST_SHOWN));
    }

    @GetMapping("/api/rebuilds/{id}")
    @Operation(summary = "Une reconstruction : avancement, preuve, écarts avec leurs faits")
    RebuildAnswer one(@PathVariable int id) {
        return answer(id, standings.read());
    }

    @PostMapping("/api/rebuilds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Reconstruit les indicateurs depuis le premier fait, à côté de ceux qu’on lit")
    @Parameter(name = "proveOnly", description = "true : prouver seulement, puis jeter")
    RebuildAnswer begin(@RequestParam(defaultValue = "false") boolean proveOnly, Principal caller) {
        var standing = done(rebuilding.begin(caller.getName(), proveOnly, clock.instant()));
        told("begun", standing.candidate(), caller);
        return answer(standing.candidate(), standing);
    }

    @PostMapping("/api/rebuilds/{id}/switch")
    @Operation(summary = "Donne à lire une génération prouvée ; celle qu’on lisait est gardée")
    AllAnswer show(@PathVariable int id, Principal caller) {
        return moved("switch", id, caller, () -> rebuilding.show(id));
    }

    @PostMapping("/api/rebuilds/{id}/back")
    @Operation(summary = "Redonne à lire la génération qu’on lisait avant celle-ci")
    AllAnswer back(@PathVariable int id, Principal caller) {
        return moved("back", id, caller, () -> rebuilding.back(id));
    }

    @PostMapping("/api/rebuilds/{id}/discard")
    @Operation(summary = "Jette une génération que personne ne lit ; sa preuve reste")
    AllAnswer discard(@PathVariable int id, Principal caller) {
        return moved("discard", id, caller, () -> rebuilding.discard(id));
    }

    private AllAnswer moved(String what, int generation, Principal caller, Supplier<Answer> request) {
        var standing = done(onceCaughtUp(request));
        told(what, generation, caller);
        return AllAnswer.of(standing, rebuilds.latest(MOST_SHOWN));
    }

    /** What is a moment behind is not refused for it. */
    private static Answer onceCaughtUp(Supplier<Answer> request) {
        long end = System.nanoTime() + TO_CATCH_UP.toNanos();
        var answer = request.get();
        while (answer instanceof Refused(var reason) && reason == Reason.BEHIND && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            answer = request.get();
        }
        return answer;
    }

    private static void told(String what, int generation, Principal caller) {
        log.atInfo()
                .addKeyValue("caller", caller.getName())
                .addKeyValue("request", what)
                .addKeyValue("generation", generation)
                .log("generations changed on request");
    }

    private RebuildAnswer answer(int id, Standing standing) {
        return rebuilds.find(id)
                .map(it -> RebuildAnswer.of(it, standing))
                .orElseThrow(() -> problem(Reason.UNKNOWN).asException());
    }

    private static Standing done(Answer answer) {
        return switch (answer) {
            case Done(var standing) -> standing;
            case Refused(var reason) -> throw problem(reason).asException();
        };
    }

    private static Problem problem(Reason reason) {
        return switch (reason) {
            case RUNNING ->
                notAllowed("Une reconstruction est en cours ou attend déjà : la basculer ou la jeter d’abord.");
            case UNKNOWN ->
                Problem.of("reference.unknown", "Aucune génération de ce numéro à côté de celle qu’on lit.")
                        .at("id", "known");
            case LIVE -> notAllowed("Cette génération est celle qu’on lit.");
            case NOT_PROVED -> notAllowed("La preuve de cette génération n’est pas encore faite.");
            case DIFFERENT ->
                notAllowed("Cette génération diffère de celle qu’on lit sans qu’une définition changée l’explique.");
            case NOTHING_KEPT -> notAllowed("Aucune génération n’est gardée pour y revenir.");
            case OTHER_FIGURES ->
                notAllowed("Cette génération a d’autres définitions que cette version du service :"
                        + " remettre d’abord la version qui l’a faite.");
            case BEHIND ->
                Problem.of("service.unavailable", "Cette génération n’a pas encore pris tous les faits qu’on lit.")
                        .retryAfter(TO_CATCH_UP);
        };
    }

    private static Problem notAllowed(String detail) {
        return Problem.of("step.not-allowed", detail);
    }
}
