package org.maillage.needs.need;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;
import static org.maillage.needs.need.Refusals.alreadyDone;
import static org.maillage.needs.need.Refusals.outOfTurn;

import java.util.UUID;
import org.maillage.eventing.decider.Decision;
import org.maillage.needs.need.NeedCommand.Answer;
import org.maillage.needs.need.NeedCommand.WithdrawAnswer;
import org.maillage.needs.need.NeedEvent.NeedAnswered;
import org.maillage.needs.need.NeedRejection.NoOpenService;
import org.maillage.needs.need.NeedRejection.StillAnswered;
import org.maillage.needs.need.NeedState.Answered;
import org.maillage.needs.need.NeedState.Live;
import org.maillage.needs.need.NeedState.Open;
import org.maillage.needs.need.NeedState.Reported;
import org.maillage.needs.need.NeedState.SetAside;

/** Rules of the answer: a need is answered while at least one open service answers it. */
final class Answers {

    private Answers() {}

    static Decision<NeedEvent, NeedRejection> answer(Live need, Answer command) {
        return switch (need) {
            case Reported _, SetAside _ -> outOfTurn(need, Step.ANSWER);
            case Answered it when it.services().contains(command.serviceId()) -> alreadyDone(Step.ANSWER);
            case Open _, Answered _ ->
                switch (command.standing()) {
                    case OPEN -> accept(answered(need, command));
                    case CLOSED -> refuse(new NoOpenService(command.serviceId(), false));
                    case UNKNOWN -> refuse(new NoOpenService(command.serviceId(), true));
                };
        };
    }

    /** The need as it is once a service has answered. */
    static Answered answeredBy(Live need, UUID service) {
        return need instanceof Answered already ? already.answered(service) : ((Open) need).answered(service);
    }

    private static NeedAnswered answered(Live need, Answer command) {
        var file = need.file();
        return new NeedAnswered(
                command.at(),
                command.serviceId(),
                !file.everAnswered(),
                need instanceof Answered,
                file.reportedOn(),
                file.qualifiedDay(),
                Days.between(file.reportedOn(), command.at()),
                file.theme(),
                file.districts());
    }

    /** Where an answer would be heard too early, so is its end: it is decided when both are in turn. */
    static Decision<NeedEvent, NeedRejection> withdraw(Live need, WithdrawAnswer command) {
        return switch (need) {
            case Reported _, SetAside _ -> outOfTurn(need, Step.ANSWER);
            case Answered it when it.services().contains(command.serviceId()) -> withdraw(it, command);
            case Open _, Answered _ -> alreadyDone(Step.REOPEN);
        };
    }

    private static Decision<NeedEvent, NeedRejection> withdraw(Answered need, WithdrawAnswer command) {
        UUID service = command.serviceId();
        boolean another = command.openServices().stream()
                .anyMatch(open -> !open.equals(service) && need.services().contains(open));
        return another
                ? refuse(new StillAnswered())
                : accept(Closure.reopened(need, need.reopened(), command.at(), service));
    }
}
