package org.maillage.incubation.incoming.partners;

import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.statements.Knowledge;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.Said;
import org.maillage.incubation.cohort.CohortCommand;
import org.maillage.incubation.cohort.CohortCommand.Announce;
import org.maillage.incubation.cohort.CohortId;
import org.maillage.incubation.cohort.CohortTerms;
import org.maillage.incubation.incoming.partners.CohortStatementsV1.CohortAnnounced;
import tools.jackson.databind.json.JsonMapper;

/** Which statement about a cohort becomes which command. */
public final class CohortRoutes {

    private final Organisations organisations;

    /** @param keys for the pseudonyms of sole traders */
    public CohortRoutes(FileKeys keys) {
        this.organisations = new Organisations(keys);
    }

    /** The table of the one statement about cohorts. */
    public Routes<CohortCommand, Knowledge.Nothing> table(JsonMapper json) {
        return new Routes<CohortCommand, Knowledge.Nothing>(json)
                .opening("cohort-announced", CohortAnnounced.class, this::announced, CohortRoutes::chain);
    }

    /** A cohort belongs to no thread but its own. */
    private static Chain chain(Said<CohortAnnounced> said) {
        return Chain.ownThread(
                said.file(), Boolean.TRUE.equals(said.data().incubator().synthetic()));
    }

    private CohortCommand announced(Said<CohortAnnounced> said) {
        CohortAnnounced data = said.data();
        var terms = new CohortTerms(
                data.name(),
                organisations.named(data.incubator()),
                data.opensOn(),
                data.closesOn(),
                data.startsOn(),
                data.endsOn(),
                data.places(),
                data.theme());
        return new Announce(said.at(), new CohortId(said.file()), terms);
    }
}
