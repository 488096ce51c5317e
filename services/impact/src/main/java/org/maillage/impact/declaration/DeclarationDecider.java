package org.maillage.impact.declaration;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import org.maillage.eventing.decider.Decider;
import org.maillage.eventing.decider.Decision;
import org.maillage.impact.declaration.Content.Beneficiaries;
import org.maillage.impact.declaration.Content.Cofunding;
import org.maillage.impact.declaration.Content.Partnership;
import org.maillage.impact.declaration.Content.Service;
import org.maillage.impact.declaration.Content.Survey;
import org.maillage.impact.declaration.Content.VolunteerHours;
import org.maillage.impact.declaration.DeclarationCommand.AnswerDispute;
import org.maillage.impact.declaration.DeclarationCommand.CloseService;
import org.maillage.impact.declaration.DeclarationCommand.Contest;
import org.maillage.impact.declaration.DeclarationCommand.Correct;
import org.maillage.impact.declaration.DeclarationCommand.Declare;
import org.maillage.impact.declaration.DeclarationCommand.Verify;
import org.maillage.impact.declaration.DeclarationEvent.BeneficiariesDeclared;
import org.maillage.impact.declaration.DeclarationEvent.CofundingSecured;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationCorrected;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationDisputed;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationVerified;
import org.maillage.impact.declaration.DeclarationEvent.DisputeAnswered;
import org.maillage.impact.declaration.DeclarationEvent.Opening;
import org.maillage.impact.declaration.DeclarationEvent.PartnershipDeclared;
import org.maillage.impact.declaration.DeclarationEvent.ServiceOpened;
import org.maillage.impact.declaration.DeclarationEvent.SurveyClosed;
import org.maillage.impact.declaration.DeclarationEvent.VolunteerHoursDeclared;
import org.maillage.impact.declaration.DeclarationRejection.AlreadyDone;
import org.maillage.impact.declaration.DeclarationRejection.DatesInconsistent;
import org.maillage.impact.declaration.DeclarationRejection.Invalid;
import org.maillage.impact.declaration.DeclarationRejection.NotAService;
import org.maillage.impact.declaration.DeclarationRejection.NotDeclared;
import org.maillage.impact.declaration.DeclarationRejection.NotKnownYet;
import org.maillage.impact.declaration.DeclarationRejection.StepNotAllowed;
import org.maillage.impact.declaration.DeclarationState.Absent;
import org.maillage.impact.declaration.DeclarationState.Cancelled;
import org.maillage.impact.declaration.DeclarationState.Declared;
import org.maillage.impact.declaration.DeclarationState.Live;
import org.maillage.impact.declaration.DeclarationState.ServiceClosed;

/** The rules of a declaration. A declaration is never edited: a correction is a new event that points at the first. */
public final class DeclarationDecider
        implements Decider<DeclarationState, DeclarationCommand, DeclarationEvent, DeclarationRejection> {

    private final ContentRules rules;
    private final Corrections corrections;

    /** @param metropoleSiren of the Métropole, which is no co-funder of what it funds itself */
    public DeclarationDecider(String metropoleSiren) {
        this.rules = new ContentRules(metropoleSiren);
        this.corrections = new Corrections(rules);
    }

    @Override
    public DeclarationState absent() {
        return new Absent();
    }

    @Override
    public Decision<DeclarationEvent, DeclarationRejection> decide(
            DeclarationState state, DeclarationCommand command, Instant now) {
        LocalDate today = today(command, now);
        return switch (state) {
            case Absent _ when command instanceof Declare declare -> declare(declare, today);
            case Absent _ -> refuse(new NotDeclared());
            case Cancelled cancelled -> refuse(new StepNotAllowed(cancelled.stage(), stepOf(command)));
            case Live declaration -> decide(declaration, command, today);
        };
    }

    /** While history is taken over the present follows what is said: what occurred is never in the future. */
    private static LocalDate today(DeclarationCommand command, Instant now) {
        return Days.of(command.at().isAfter(now) ? command.at() : now);
    }

    private Decision<DeclarationEvent, DeclarationRejection> decide(
            Live declaration, DeclarationCommand command, LocalDate today) {
        return switch (command) {
            case Declare _ -> refuse(new AlreadyDone(Step.DECLARE));
            case CloseService it -> closeService(declaration, it);
            case Correct it -> corrections.correct(declaration, it, today);
            case Verify it -> verify(declaration, it);
            case Contest it -> Corrections.contest(declaration, it);
            case AnswerDispute it -> corrections.answer(declaration, it, today);
        };
    }

    private Decision<DeclarationEvent, DeclarationRejection> declare(Declare command, LocalDate today) {
        var fault = rules.fault(command.content(), today);
        if (fault.isPresent()) {
            return refuse(fault.get());
        }
        return command.unknown() == null ? accept(opening(command)) : refuse(new NotKnownYet(command.unknown()));
    }

    private static Opening opening(Declare command) {
        return switch (command.content()) {
            case Beneficiaries it -> new BeneficiariesDeclared(command.at(), it, command.overlaps());
            case VolunteerHours it -> new VolunteerHoursDeclared(command.at(), it);
            case Service it -> new ServiceOpened(command.at(), it);
            case Cofunding it -> new CofundingSecured(command.at(), it);
            case Partnership it -> new PartnershipDeclared(command.at(), it);
            case Survey it -> new SurveyClosed(command.at(), it);
        };
    }

    private static Decision<DeclarationEvent, DeclarationRejection> closeService(
            Live declaration, CloseService command) {
        var content = declaration.file().content();
        if (!(content instanceof Service service)) {
            return refuse(new NotAService(content.kind()));
        }
        if (!(declaration instanceof Declared)) {
            return refuse(new StepNotAllowed(declaration.stage(), Step.CLOSE_SERVICE));
        }
        if (command.closedOn().isBefore(service.openedOn())) {
            return refuse(new DatesInconsistent(
                    "closedOn",
                    "Le service est fermé le %s, avant son ouverture le %s."
                            .formatted(command.closedOn(), service.openedOn())));
        }
        return accept(new DeclarationEvent.ServiceClosed(
                command.at(), command.closedOn(), command.reason(), DeclarationEvent.ServiceClosed.Closed.of(service)));
    }

    private static Decision<DeclarationEvent, DeclarationRejection> verify(Live declaration, Verify command) {
        var file = declaration.file();
        if (command.level() == Proof.DECLARED) {
            return refuse(Invalid.LEVEL);
        }
        return command.level().compareTo(file.proof()) > 0
                ? accept(new DeclarationVerified(
                        command.at(),
                        command.level(),
                        command.evidenceUrl(),
                        file.content().kind()))
                : refuse(new AlreadyDone(Step.VERIFY));
    }

    private static Step stepOf(DeclarationCommand command) {
        return switch (command) {
            case Declare _ -> Step.DECLARE;
            case CloseService _ -> Step.CLOSE_SERVICE;
            case Correct _ -> Step.CORRECT;
            case Verify _ -> Step.VERIFY;
            case Contest _ -> Step.DISPUTE;
            case AnswerDispute _ -> Step.ANSWER_DISPUTE;
        };
    }

    @Override
    public DeclarationState evolve(DeclarationState state, DeclarationEvent event) {
        return switch (event) {
            case Opening it -> new Declared(DeclarationFile.opened(it.content(), Days.of(it.at())));
            case DeclarationEvent.ServiceClosed it -> new ServiceClosed(((Live) state).file(), it.closedOn());
            case DeclarationCorrected it -> corrected((Live) state, it);
            case DeclarationVerified it ->
                with((Live) state, ((Live) state).file().proved(it.level()));
            case DeclarationDisputed it ->
                with((Live) state, ((Live) state).file().disputed(it.dispute()));
            case DisputeAnswered _ -> with((Live) state, ((Live) state).file().disputed(null));
        };
    }

    private static DeclarationState corrected(Live declaration, DeclarationCorrected event) {
        var values = event.values();
        return values == null
                ? new Cancelled(declaration.file())
                : declaration.with(declaration.file().corrected(values));
    }

    private static Live with(Live declaration, DeclarationFile file) {
        return declaration.with(file);
    }
}
