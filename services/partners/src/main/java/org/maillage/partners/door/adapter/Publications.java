package org.maillage.partners.door.adapter;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.maillage.defaults.problem.ProblemCatalogue;
import org.maillage.defaults.telemetry.Traces;
import org.maillage.partners.door.Door;
import org.maillage.partners.door.Statement;
import org.maillage.partners.door.Taken;
import org.maillage.partners.registry.Partner;
import org.maillage.partners.statement.Examined;
import org.maillage.partners.statement.Examiner;
import org.maillage.partners.statement.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Examines what was sent, takes in what passes, and tells about each in its order. */
final class Publications {

    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

    private final Examiner examiner;
    private final Door door;
    private final ProblemCatalogue problems;
    private final Traces traces;
    private final DoorMeters meters;
    private final Clock clock;

    Publications(
            Examiner examiner, Door door, ProblemCatalogue problems, Traces traces, DoorMeters meters, Clock clock) {
        this.examiner = examiner;
        this.door = door;
        this.problems = problems;
        this.traces = traces;
        this.meters = meters;
        this.clock = clock;
    }

    List<Item> publish(Partner partner, List<Submission> submissions) {
        Instant now = clock.instant();
        String trace = traces.current();
        List<Examined> examined = submissions.stream()
                .map(it -> examiner.examine(partner, it, now, trace))
                .toList();
        List<Statement> fit = new ArrayList<>();
        examined.forEach(it -> {
            if (it instanceof Examined.Fit(Statement statement)) {
                fit.add(statement);
            }
        });
        Iterator<Taken> taken = door.take(fit).iterator();
        LOG.atDebug()
                .addKeyValue("partner", partner.id())
                .addKeyValue("statements", submissions.size())
                .addKeyValue("fit", fit.size())
                .log("Statements examined and kept");
        return examined.stream().map(it -> item(it, taken)).toList();
    }

    private Item item(Examined examined, Iterator<Taken> taken) {
        return switch (examined) {
            case Examined.Fit _ -> item(taken.next());
            case Examined.Unfit(var source, var id, var fault) -> {
                meters.refused(fault.code());
                yield Item.refused(source, id, fault, problems.get(fault.code()).status());
            }
        };
    }

    private Item item(Taken taken) {
        return switch (taken) {
            case Taken.Accepted(var receipt, var again) -> {
                meters.accepted(again);
                yield Item.of(receipt, Item.ACCEPTED);
            }
            case Taken.Reused reused -> {
                meters.refused("statement.id.reused");
                yield Item.reused(reused);
            }
        };
    }
}
