package org.maillage.projection.threads.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.security.Roles;
import org.maillage.projection.disclosure.Officers;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.threads.Chains;
import org.maillage.projection.threads.Story;
import org.maillage.projection.threads.ThreadList;
import org.maillage.projection.threads.adapter.ThreadAnswers.ThreadAnswer;
import org.maillage.projection.threads.adapter.ThreadAnswers.ThreadItem;
import org.maillage.projection.threads.adapter.ThreadAnswers.ThreadsAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Threads, and who read which. */
@RestController
@RequestMapping("/api/threads")
class ThreadController {

    private static final Logger log = LoggerFactory.getLogger(ThreadController.class);

    private final Chains chains;
    private final ThreadList list;
    private final EventLabels labels;
    private final Clock clock;

    ThreadController(Chains chains, ThreadList list, EventLabels labels, Clock clock) {
        this.chains = chains;
        this.list = list;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Fils, du plus récent au plus ancien")
    @Parameter(
            name = "kind",
            description =
                    "need, project, grant, place, occupancy, declaration et, pour les agents, job ; need et project par"
                            + " défaut")
    @Parameter(name = "from", description = "Premier jour où le fil commence, AAAA-MM-JJ")
    @Parameter(name = "to", description = "Dernier jour, AAAA-MM-JJ ; par défaut, aujourd’hui")
    @Parameter(name = "territory", description = "Code de QPV du zonage, HORS ou INCONNU, là où le fil commence")
    @Parameter(name = "zoning", description = "2024 (par défaut) ou 2015")
    @Parameter(name = "theme", description = "Thème du besoin")
    @Parameter(name = "state", description = "open, answered ou set-aside")
    @Parameter(name = "open", description = "Suite attendue, comme payment-due")
    @Parameter(name = "limit", description = "Fils par page, 20 par défaut, 100 au plus ; une page peut en avoir moins")
    @Parameter(name = "after", description = "« next » de la page précédente")
    ThreadsAnswer threads(@Parameter(hidden = true) HttpServletRequest request, Authentication reader) {
        var today = CityDay.of(clock.instant());
        boolean all = Officers.isOne(role -> Roles.hasAny(reader, role));
        var page = list.page(ThreadsAsked.read(request.getParameterMap(), today, all), today);
        return new ThreadsAnswer(
                page.stories().stream().map(it -> ThreadItem.of(it, all)).toList(),
                page.next() == null ? null : ThreadsAsked.text(page.next()));
    }

    @GetMapping("/{threadId}")
    @Operation(summary = "Un fil, du besoin aux emplois : étapes, durées et suites attendues")
    @Parameter(name = "threadId", description = "Dossier qui commence le fil, ou tout autre dossier du fil")
    ThreadAnswer thread(@PathVariable UUID threadId, Authentication reader) {
        log.atInfo()
                .addKeyValue("reader", reader.getName())
                .addKeyValue("thread", threadId)
                .log("thread read");
        return chains.of(threadId)
                .map(chain -> Story.of(chain, CityDay.of(clock.instant())))
                .map(story -> ThreadAnswer.of(story, labels))
                .orElseThrow(() -> Problem.of("path.unknown", "Aucun fil ne passe par le dossier " + threadId + ".")
                        .asException());
    }
}
