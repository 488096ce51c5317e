package org.maillage.impact.declaration.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.maillage.eventing.aggregate.SealedText;
import org.maillage.eventing.aggregate.Texts;
import org.maillage.eventing.http.Answer;
import org.maillage.eventing.http.CommandHeaders;
import org.maillage.eventing.http.CommandHeaders.When;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.wire.Ids;
import org.maillage.impact.declaration.DeclarationCommand;
import org.maillage.impact.declaration.DeclarationCommand.Contest;
import org.maillage.impact.declaration.DeclarationCommand.Verify;
import org.maillage.impact.declaration.DeclarationState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is decided about a declaration. Each answer carries the new version as its ETag, each refusal its code. */
@RestController
@RequestMapping("/api/impact/declarations/{id}")
@Tag(name = "Actes sur une déclaration")
class DeclarationCommandController {

    private final Owned<DeclarationState, DeclarationCommand> declarations;
    private final DisputeAnswers answers;
    private final Texts texts;
    private final Clock clock;

    DeclarationCommandController(
            Owned<DeclarationState, DeclarationCommand> declarations,
            DisputeAnswers answers,
            Texts texts,
            Clock clock) {
        this.declarations = declarations;
        this.answers = answers;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/verification")
    @Operation(summary = "Documenter ou vérifier la déclaration")
    ResponseEntity<Answer> verify(
            @PathVariable UUID id, CommandHeaders by, @Valid @RequestBody DeclarationActs.Verification act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        return Answer.to(
                id,
                declarations
                        .handler()
                        .handle(by.message(
                                id, () -> new Verify(when.at(), act.level(), act.evidenceUrl()), when, List.of())));
    }

    @PostMapping("/disputes")
    @Operation(summary = "Contester la déclaration : le chiffre reste, et il est marqué")
    ResponseEntity<Answer> contest(
            @PathVariable UUID id, CommandHeaders by, @Valid @RequestBody DeclarationActs.Contestation act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        CommandHeaders named = by.named();
        UUID dispute = Ids.aggregate("urn:maillage:dispute", id + "|" + named.id());
        List<SealedText> reason = texts.seal(id, named.id(), "reason", act.reason());
        return Answer.to(
                id,
                declarations
                        .handler()
                        .handle(named.message(
                                id, () -> new Contest(when.at(), dispute, act.field(), true), when, reason)));
    }

    @PostMapping("/disputes/{disputeId}/answer")
    @Operation(summary = "Répondre à la contestation : maintenir, corriger ou annuler")
    ResponseEntity<Answer> answer(
            @PathVariable UUID id,
            @PathVariable UUID disputeId,
            CommandHeaders by,
            @Valid @RequestBody DeclarationActs.DisputeAnswer act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        CommandHeaders named = by.named();
        return Answer.to(
                id,
                declarations
                        .handler()
                        .handle(named.filled(id, () -> answers.of(id, disputeId, named.id(), when.at(), act), when)));
    }
}
