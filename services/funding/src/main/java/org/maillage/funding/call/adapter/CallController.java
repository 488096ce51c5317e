package org.maillage.funding.call.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.revision.Revision;
import org.maillage.eventing.http.Answer;
import org.maillage.eventing.http.CommandHeaders;
import org.maillage.eventing.http.CommandHeaders.When;
import org.maillage.eventing.spring.Owned;
import org.maillage.funding.call.CallCommand;
import org.maillage.funding.call.CallState;
import org.maillage.funding.call.Commitments;
import org.maillage.funding.call.adapter.CallDocument.CallStage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff look up about calls, and decide. */
@RestController
@RequestMapping("/api/funding/calls")
@Tag(name = "Appels")
class CallController {

    private final CallSearch search;
    private final Owned<CallState, CallCommand> calls;
    private final Commitments commitments;
    private final Clock clock;

    CallController(CallSearch search, Owned<CallState, CallCommand> calls, Commitments commitments, Clock clock) {
        this.search = search;
        this.calls = calls;
        this.commitments = commitments;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Lister les appels, le dernier ouvert d’abord, avec leur enveloppe et ce qui est attribué")
    CallSearch.Page list(
            @RequestParam(required = false) @Nullable CallStage stage,
            @RequestParam(required = false) @Min(2000) @Max(2100) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String schemeCode,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        return search.find(new CallSearch.Filter(stage, year, schemeCode), page, size);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Lire un appel : son état, ce qui est attribué, son histoire")
    ResponseEntity<CallDossier> get(@PathVariable UUID id) {
        var found = calls.documents().find(List.of(id)).stream()
                .filter(it -> it.state() != null)
                .findFirst()
                .orElseThrow(() -> Problem.of("reference.unknown", "Cet appel n’existe pas.")
                        .asException());
        long awarded = commitments.of(List.of(id)).getOrDefault(id, 0L);
        return ResponseEntity.ok().eTag(new Revision(found.version()).etag()).body(CallDossier.of(found, awarded));
    }

    @PostMapping("/{id}/closing")
    @Operation(summary = "Clore l’appel avant terme")
    ResponseEntity<Answer> close(@PathVariable UUID id, CommandHeaders by, @Valid @RequestBody Closing act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        var command =
                by.<CallCommand>message(id, () -> new CallCommand.Close(when.at(), act.closedOn()), when, List.of());
        return Answer.to(id, calls.handler().handle(command));
    }

    /**
     * @param closedOn   last day of the call
     * @param at         and {@code recordedAt} are for those who take over history
     */
    record Closing(
            @NotNull LocalDate closedOn,
            @Nullable Instant at,
            @Nullable Instant recordedAt) {}
}
