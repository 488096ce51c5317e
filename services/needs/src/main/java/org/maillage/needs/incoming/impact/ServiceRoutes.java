package org.maillage.needs.incoming.impact;

import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.Said;
import org.maillage.needs.incoming.impact.ServiceEventsV1.DeclarationCorrected;
import org.maillage.needs.incoming.impact.ServiceEventsV1.ServiceClosed;
import org.maillage.needs.incoming.impact.ServiceEventsV1.ServiceEvent;
import org.maillage.needs.incoming.impact.ServiceEventsV1.ServiceOpened;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedCommand.Answer;
import org.maillage.needs.need.NeedCommand.WithdrawAnswer;
import org.maillage.needs.need.ServiceStanding;

/** Which event about a service becomes which command of a need that it concerns. */
public final class ServiceRoutes {

    private ServiceRoutes() {}

    /** Adds the three of them. */
    public static Routes<NeedCommand, Known> addTo(Routes<NeedCommand, Known> routes) {
        return routes.on(ServiceEventsV1.OPENED, ServiceOpened.class, ServiceRoutes::answer)
                .on(ServiceEventsV1.CLOSED, ServiceClosed.class, ServiceRoutes::withdraw)
                .on(ServiceEventsV1.CORRECTED, DeclarationCorrected.class, ServiceRoutes::corrected);
    }

    private static NeedCommand answer(Said<? extends ServiceEvent> said, Known known) {
        var service = ServiceEventsV1.service(said.envelope());
        boolean closedLater = known.closedFor(service, said.file())
                .filter(closed -> closed.isAfter(said.at()))
                .isPresent();
        // It answered until then: the need hears of its closing next.
        return new Answer(
                said.at(), service, closedLater ? ServiceStanding.OPEN : known.standing(service, said.file()));
    }

    private static NeedCommand withdraw(Said<? extends ServiceEvent> said, Known known) {
        var service = ServiceEventsV1.service(said.envelope());
        return new WithdrawAnswer(said.at(), service, known.openFor(said.file()));
    }

    /** A correction may name a need or no longer name it: what holds after it is known. */
    private static NeedCommand corrected(Said<DeclarationCorrected> said, Known known) {
        var service = ServiceEventsV1.service(said.envelope());
        return known.standing(service, said.file()) == ServiceStanding.OPEN
                ? answer(said, known)
                : withdraw(said, known);
    }
}
