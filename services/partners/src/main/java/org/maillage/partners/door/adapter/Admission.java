package org.maillage.partners.door.adapter;

import java.time.Duration;
import org.maillage.defaults.problem.Problem;
import org.maillage.partners.limits.InFlight;
import org.maillage.partners.limits.PartnerRates;
import org.maillage.partners.registry.Partner;
import org.maillage.partners.registry.Registry;

/** Who comes in, and when. */
final class Admission {

    private final Registry registry;
    private final InFlight inFlight;
    private final PartnerRates rates;

    Admission(Registry registry, InFlight inFlight, PartnerRates rates) {
        this.registry = registry;
        this.inFlight = inFlight;
        this.rates = rates;
    }

    /** The partner that a client is; a client that is not registered may say nothing. */
    Partner partner(String client) {
        return registry.find(client)
                .orElseThrow(() -> Problem.of(
                                "statement.not-allowed",
                                "Le client « " + client + " » n’est pas un partenaire enregistré.")
                        .asException());
    }

    /** A place for one request, to be closed after it. */
    InFlight.Place place() {
        return inFlight.enter();
    }

    /** Counts statements against the partner's rate. */
    void count(Partner partner, int statements) {
        Duration wait = rates.take(partner.id(), statements);
        if (!wait.isZero()) {
            throw Problem.of("rate.exceeded", "Trop de déclarations à la fois.")
                    .retryAfter(wait)
                    .asException();
        }
    }
}
