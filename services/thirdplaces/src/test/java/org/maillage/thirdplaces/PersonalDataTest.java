package org.maillage.thirdplaces;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.privacy.ForgottenTextsContract;
import org.maillage.testing.privacy.ServiceUnderTest;
import org.maillage.testing.privacy.Statement;
import org.springframework.beans.factory.annotation.Autowired;

/** What people said of a third place. */
@WithBackends
class PersonalDataTest extends ForgottenTextsContract {

    private static final Kind PLACES = new Kind(
            "thirdplaces", "/api/thirdplaces/places", "address", Period.ofYears(3), "Texts of a place forgotten");
    private static final Instant REGISTERED = Instant.parse("2023-07-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2024-08-01T09:00:00Z");

    PersonalDataTest(@Autowired ServiceUnderTest service, Backends backends) {
        super(PLACES, service, backends);
    }

    @Override
    protected List<Statement> opening() {
        return List.of(registration(REGISTERED));
    }

    @Override
    protected List<Statement> waiting() {
        return List.of(withdrawal("Z", LATER, words));
    }

    @Override
    protected Statement refused() {
        return registration(LATER);
    }

    @Override
    protected Statement unopened() {
        return withdrawal("Z", LATER, words);
    }

    @Override
    protected List<Statement> later(String text) {
        return List.of(new Statement("space-opened", LATER, """
                        {"space": "A", "label": "Ateliers", "kind": "WORKSHOP", "lettableM2": 150, "desks": 8,
                         "openedOn": "2023-07-01"}"""), withdrawal("A", LATER.plusSeconds(60), text));
    }

    private Statement registration(Instant at) {
        return new Statement("place-registered", at, """
                {"name": "Toulouse Espace Couture", "operator": {"name": "Association", "siren": "930000047"},
                 "location": {"lon": 1.40044, "lat": 43.57235, "address": "%s"},
                 "openedOn": "2023-07-01", "grossAreaM2": 300, "synthetic": true}""".formatted(words));
    }

    private static Statement withdrawal(String space, Instant at, String reason) {
        return new Statement("space-withdrawn", at, """
                {"space": "%s", "withdrawnOn": "2024-07-01", "reason": "%s"}""".formatted(space, reason));
    }
}
