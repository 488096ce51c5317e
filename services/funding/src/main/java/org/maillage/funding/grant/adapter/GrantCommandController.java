package org.maillage.funding.grant.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.maillage.eventing.aggregate.Texts;
import org.maillage.eventing.http.Answer;
import org.maillage.eventing.http.CommandHeaders;
import org.maillage.eventing.http.CommandHeaders.When;
import org.maillage.eventing.spring.Owned;
import org.maillage.funding.grant.GrantCommand;
import org.maillage.funding.grant.GrantCommand.Instruct;
import org.maillage.funding.grant.GrantCommand.Withdraw;
import org.maillage.funding.grant.GrantState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff decide about a grant. Each answer carries the new version as its ETag, each refusal its code. */
@RestController
@RequestMapping("/api/funding/grants/{id}")
@Tag(name = "Actes sur une subvention")
class GrantCommandController {

    private final Owned<GrantState, GrantCommand> grants;
    private final KnownCalls calls;
    private final Texts texts;
    private final Clock clock;

    GrantCommandController(Owned<GrantState, GrantCommand> grants, KnownCalls calls, Texts texts, Clock clock) {
        this.grants = grants;
        this.calls = calls;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/instruction")
    @Operation(summary = "Demander des pièces, en recevoir, donner un avis")
    ResponseEntity<Answer> instruct(
            @PathVariable UUID id, CommandHeaders by, @Valid @RequestBody GrantActs.Instruction act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        List<String> items = Objects.requireNonNullElse(act.items(), List.of());
        var command = new Instruct(when.at(), act.act(), items, act.answerBy());
        return Answer.to(id, grants.handler().handle(by.<GrantCommand>message(id, () -> command, when, List.of())));
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "Retirer la demande ou la subvention, avant tout versement")
    ResponseEntity<Answer> withdraw(
            @PathVariable UUID id, CommandHeaders by, @Valid @RequestBody GrantActs.Withdrawal act) {
        CommandHeaders named = by.named();
        When when = named.when(act.at(), act.recordedAt(), clock);
        var sealed = texts.seal(id, named.id(), "reason", act.reason());
        return Answer.to(
                id,
                grants.handler()
                        .handle(named.<GrantCommand>message(
                                id,
                                () -> new Withdraw(when.at(), act.by(), calls.of(grants.documents(), id)),
                                when,
                                sealed)));
    }
}
