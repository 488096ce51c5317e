package org.maillage.needs.need.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.aggregate.SealedText;
import org.maillage.eventing.aggregate.Texts;
import org.maillage.eventing.aggregate.Waiting;
import org.maillage.eventing.http.Answer;
import org.maillage.eventing.http.CommandHeaders;
import org.maillage.eventing.http.CommandHeaders.When;
import org.maillage.eventing.spring.Owned;
import org.maillage.needs.incoming.impact.Services;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedCommand.OpenSearch;
import org.maillage.needs.need.NeedCommand.PutAside;
import org.maillage.needs.need.NeedCommand.Reopen;
import org.maillage.needs.need.NeedState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff decide about a need. Each answer carries the new version as its ETag, each refusal its code. */
@RestController
@RequestMapping("/api/needs/needs/{id}")
@Tag(name = "Actes sur un besoin")
class NeedCommandController {

    private final Handler<NeedState, NeedCommand> needs;
    private final Survivors survivors;
    private final WaitingServices waiting;
    private final Services services;
    private final Texts texts;
    private final Clock clock;

    NeedCommandController(Owned<NeedState, NeedCommand> needs, Services services, Texts texts, Clock clock) {
        this.needs = needs.handler();
        this.survivors = new Survivors(needs.documents());
        this.waiting = new WaitingServices(needs.documents(), needs.handler(), clock);
        this.services = services;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/merge")
    @Operation(summary = "Rapprocher ce besoin d’un besoin plus ancien")
    ResponseEntity<Answer> merge(@PathVariable UUID id, CommandHeaders by, @Valid @RequestBody NeedActs.Merge act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        List<Waiting> services = waiting.on(id);
        ResponseEntity<Answer> answer =
                decide(id, by, when, act, _ -> survivors.merge(when.at(), id, act.intoNeedId()));
        if (answer.getStatusCode().is2xxSuccessful()) {
            waiting.tell(act.intoNeedId(), services);
        }
        return answer;
    }

    @PostMapping("/set-aside")
    @Operation(summary = "Écarter le besoin, ou le mettre en attente")
    ResponseEntity<Answer> setAside(
            @PathVariable UUID id, CommandHeaders by, @Valid @RequestBody NeedActs.SetAside act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        return decide(id, by, when, act, it -> new PutAside(it.at(), act.outcome(), true));
    }

    @PostMapping("/reopening")
    @Operation(summary = "Rouvrir le besoin")
    ResponseEntity<Answer> reopen(
            @PathVariable UUID id, CommandHeaders by, @Valid @RequestBody NeedActs.Reopening act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        return decide(id, by, when, act, it -> new Reopen(it.at(), true));
    }

    @PostMapping("/holder-searches")
    @Operation(summary = "Ouvrir une recherche de porteur")
    ResponseEntity<Answer> openSearch(
            @PathVariable UUID id, CommandHeaders by, @Valid @RequestBody NeedActs.HolderSearch act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        return decide(id, by, when, act, it -> new OpenSearch(it.at(), act.closesOn()));
    }

    @PostMapping("/answer")
    @Operation(summary = "Reconnaître un service ouvert comme réponse au besoin")
    ResponseEntity<Answer> answer(@PathVariable UUID id, CommandHeaders by, @Valid @RequestBody NeedActs.Answer act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        UUID service = act.serviceId();
        return decide(
                id, by, when, act, it -> new NeedCommand.Answer(it.at(), service, services.recognise(service, id)));
    }

    private ResponseEntity<Answer> decide(
            UUID id, CommandHeaders by, When when, NeedActs act, Function<When, NeedCommand> command) {
        CommandHeaders named = by.named();
        List<SealedText> sealed = act.reason() == null ? List.of() : texts.seal(id, named.id(), "reason", act.reason());
        return Answer.to(id, needs.handle(named.message(id, () -> command.apply(when), when, sealed)));
    }
}
