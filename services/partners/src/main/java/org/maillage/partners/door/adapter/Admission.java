package org.maillage.partners.door.adapter;

import java.time.Duration;
import org.maillage.defaults.problem.Problem;
import org.maillage.partners.limits.InFlight;
import org.maillage.partners.limits.PartnerRates;
import org.maillage.partners.registry.Partner;
import org.maillage.partners.registry.Registry;

/** Who comes in, and when. */
final class Admission {

    private static final Duration BUSY = Duration.ofSeconds(1);

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

    /** A place for a request of that size; none when too much is being worked on. */
    InFlight.Place place(int bytes) {
        return inFlight.enter(bytes)
                .orElseThrow(() -> Problem.of("service.unavailable", "Trop de messages sont en cours de traitement.")
                        .retryAfter(BUSY)
                        .asException());
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
