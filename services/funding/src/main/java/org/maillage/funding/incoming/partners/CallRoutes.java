package org.maillage.funding.incoming.partners;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.Said;
import org.maillage.funding.call.CallCommand;
import org.maillage.funding.call.CallCommand.Publish;
import org.maillage.funding.call.CallTerms;
import org.maillage.funding.call.DeMinimis;
import tools.jackson.databind.json.JsonMapper;

/** Which statement about calls becomes which command; what is known are the sums of the calls' awards, in cents. */
public final class CallRoutes {

    /** The one statement about calls. */
    public Routes<CallCommand, Map<UUID, Long>> table(JsonMapper json) {
        return new Routes<CallCommand, Map<UUID, Long>>(json)
                .opening(
                        "call-published",
                        FundingStatementsV1.CallPublished.class,
                        CallRoutes::published,
                        (said, _) -> Chain.ownThread(said.file(), false));
    }

    private static CallCommand published(Said<FundingStatementsV1.CallPublished> said, Map<UUID, Long> committed) {
        var data = said.data();
        var terms = new CallTerms(
                data.title(),
                data.kind(),
                data.schemeCode(),
                data.year(),
                data.envelopeCents(),
                data.opensOn(),
                data.closesOn(),
                data.juryRequired(),
                data.ceilingCents(),
                Objects.requireNonNullElse(data.themes(), List.of()),
                Objects.requireNonNullElse(data.deMinimis(), DeMinimis.NONE),
                Objects.requireNonNullElse(data.programmes(), List.of()));
        return new Publish(said.at(), terms, data.revision(), committed.getOrDefault(said.file(), 0L));
    }
}
