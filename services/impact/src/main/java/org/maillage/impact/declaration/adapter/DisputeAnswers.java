package org.maillage.impact.declaration.adapter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maillage.defaults.problem.Problem;
import org.maillage.eventing.aggregate.Filled;
import org.maillage.eventing.aggregate.SealedText;
import org.maillage.eventing.aggregate.Texts;
import org.maillage.eventing.spring.Owned;
import org.maillage.impact.declaration.DeclarationCommand;
import org.maillage.impact.declaration.DeclarationCommand.AnswerDispute;
import org.maillage.impact.declaration.DeclarationCommand.Correct;
import org.maillage.impact.declaration.DeclarationState;
import org.maillage.impact.declaration.DeclarationState.Made;
import org.maillage.impact.declaration.DisputeOutcome;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.dossier.StaffCorrection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Answers to disputes: one that corrects or cancels brings the correction with it, in the same decision. */
@Component
final class DisputeAnswers {

    /** The reason of the correction; what was answered is kept beside it. */
    private static final String ANSWER = "Réponse à une contestation";

    private final Owned<DeclarationState, DeclarationCommand> declarations;
    private final StaffCorrection corrections;
    private final Texts texts;

    DisputeAnswers(Owned<DeclarationState, DeclarationCommand> declarations, StaffCorrection corrections, Texts texts) {
        this.declarations = declarations;
        this.corrections = corrections;
        this.texts = texts;
    }

    /** The command, with what was answered sealed; made anew at each decision. */
    Filled<DeclarationCommand> of(
            UUID id, UUID disputeId, String commandId, Instant at, DeclarationActs.DisputeAnswer act) {
        JsonNode values = act.outcome() == DisputeOutcome.CORRECTED ? act.values() : null;
        if (act.outcome() == DisputeOutcome.CORRECTED && (values == null || values.isNull())) {
            throw Problem.of("data.invalid", "Une correction donne les nouvelles valeurs, complètes et du même genre.")
                    .at("values", "required with CORRECTED")
                    .asException();
        }
        Filled<DeclarationCommand> filled =
                corrections.of(declarations, id, commandId, at, kindOf(id).name(), values, ANSWER);
        var correction = (Correct) filled.command();
        var command = new AnswerDispute(
                at,
                disputeId,
                act.outcome(),
                correction.values(),
                correction.correction().precedent(),
                true);
        return Filled.about(id, command, answerOf(filled.texts(), id, commandId, act.answer()));
    }

    private List<SealedText> answerOf(List<SealedText> brought, UUID id, String commandId, String answer) {
        var all = new ArrayList<>(texts.seal(id, commandId, "answer", answer));
        brought.stream().filter(it -> !it.field().equals("reason")).forEach(all::add);
        return all;
    }

    private Kind kindOf(UUID id) {
        return declarations.documents().find(List.of(id)).stream()
                .map(it ->
                        it.state() instanceof Made made ? made.file().content().kind() : Kind.BENEFICIARIES)
                .findFirst()
                .orElse(Kind.BENEFICIARIES);
    }
}
