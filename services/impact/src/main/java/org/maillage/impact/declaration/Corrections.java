package org.maillage.impact.declaration;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Decision;
import org.maillage.impact.declaration.Correction.Obstacle;
import org.maillage.impact.declaration.DeclarationCommand.AnswerDispute;
import org.maillage.impact.declaration.DeclarationCommand.Contest;
import org.maillage.impact.declaration.DeclarationCommand.Correct;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationCorrected;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationDisputed;
import org.maillage.impact.declaration.DeclarationEvent.DisputeAnswered;
import org.maillage.impact.declaration.DeclarationRejection.CorrectionNotPossible;
import org.maillage.impact.declaration.DeclarationRejection.DisputeNotAllowed;
import org.maillage.impact.declaration.DeclarationRejection.Invalid;
import org.maillage.impact.declaration.DeclarationRejection.NotKnownYet;
import org.maillage.impact.declaration.DeclarationRejection.StepNotAllowed;
import org.maillage.impact.declaration.DeclarationState.Declared;
import org.maillage.impact.declaration.DeclarationState.Live;

/** Rules of taking back what was declared: corrections, and disputes that may lead to one. */
final class Corrections {

    private static final int DAYS_TO_ANSWER = 30;

    private final ContentRules rules;

    Corrections(ContentRules rules) {
        this.rules = rules;
    }

    Decision<DeclarationEvent, DeclarationRejection> correct(Live declaration, Correct command, LocalDate today) {
        if (!(declaration instanceof Declared declared)) {
            return refuse(new StepNotAllowed(declaration.stage(), Step.CORRECT));
        }
        var correction = command.correction();
        var file = declared.file();
        Obstacle obstacle =
                command.kind() == file.content().kind() ? correction.obstacle(file.version()) : Obstacle.OTHER_KIND;
        if (obstacle != null) {
            return refuse(notPossible(obstacle, correction, file));
        }
        if (command.unknown() != null) {
            return refuse(new NotKnownYet(command.unknown()));
        }
        return corrected(declared, command.at(), correction.target(file.version()), command.values(), today);
    }

    private static CorrectionNotPossible notPossible(Obstacle obstacle, Correction correction, DeclarationFile file) {
        boolean mustNameAnother = obstacle == Obstacle.NOT_THE_LAST;
        return new CorrectionNotPossible(
                obstacle,
                mustNameAnother ? correction.precedent().of(file.version()).orElse(null) : null);
    }

    private Decision<DeclarationEvent, DeclarationRejection> corrected(
            Declared declared, Instant at, @Nullable UUID corrects, @Nullable Content values, LocalDate today) {
        var file = declared.file();
        if (corrects == null) {
            return refuse(new CorrectionNotPossible(Obstacle.NOT_THE_LAST, null));
        }
        if (values != null && values.kind() != file.content().kind()) {
            return refuse(new CorrectionNotPossible(Obstacle.OTHER_KIND, null));
        }
        var fault = values == null ? Optional.<DeclarationRejection>empty() : rules.fault(values, today);
        return fault.<Decision<DeclarationEvent, DeclarationRejection>>map(Decision::refuse)
                .orElseGet(() ->
                        accept(new DeclarationCorrected(at, corrects, file.content(), values, file.firstOccurredOn())));
    }

    static Decision<DeclarationEvent, DeclarationRejection> contest(Live declaration, Contest command) {
        if (!command.withReason()) {
            return refuse(Invalid.REASON_MISSING);
        }
        var open = declaration.file().dispute();
        if (open != null) {
            return refuse(new DisputeNotAllowed(Step.DISPUTE, open.id()));
        }
        LocalDate answerBy = Days.of(command.at()).plusDays(DAYS_TO_ANSWER);
        return accept(
                new DeclarationDisputed(command.at(), new Dispute(command.disputeId(), command.field(), answerBy)));
    }

    Decision<DeclarationEvent, DeclarationRejection> answer(Live declaration, AnswerDispute command, LocalDate today) {
        if (!command.withAnswer()) {
            return refuse(Invalid.ANSWER_MISSING);
        }
        var open = declaration.file().dispute();
        if (open == null || !open.id().equals(command.disputeId())) {
            return refuse(new DisputeNotAllowed(Step.ANSWER_DISPUTE, open == null ? null : open.id()));
        }
        return switch (command.outcome()) {
            case MAINTAINED -> accept(answered(command));
            case CORRECTED ->
                command.values() == null
                        ? refuse(Invalid.VALUES_MISSING)
                        : answeredByCorrecting(declaration, command, command.values(), today);
            case CANCELLED -> answeredByCorrecting(declaration, command, null, today);
        };
    }

    private Decision<DeclarationEvent, DeclarationRejection> answeredByCorrecting(
            Live declaration, AnswerDispute command, @Nullable Content values, LocalDate today) {
        if (!(declaration instanceof Declared declared)) {
            return refuse(new StepNotAllowed(declaration.stage(), Step.CORRECT));
        }
        UUID corrects = command.precedent().of(declared.file().version()).orElse(null);
        return switch (corrected(declared, command.at(), corrects, values, today)) {
            case Decision.Accepted<DeclarationEvent, DeclarationRejection>(var events) ->
                accept(answered(command), events.getFirst());
            case Decision.Refused<DeclarationEvent, DeclarationRejection> refused -> refused;
        };
    }

    private static DisputeAnswered answered(AnswerDispute command) {
        return new DisputeAnswered(command.at(), command.disputeId(), command.outcome());
    }
}
