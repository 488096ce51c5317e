package org.maillage.partners.door.adapter;

import java.time.Duration;
import org.maillage.partners.statement.BodyLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Every limit of the door, {@code maillage.door.*}. Those on work are per instance.
 *
 * @param statement           largest statement
 * @param body                largest body of a request
 * @param batch               most statements in a batch
 * @param depth               deepest nesting of the data of a statement
 * @param inFlight            most bytes of all requests that are worked on at once; more are asked to come back
 * @param statementsPerSecond how many statements each partner may send
 * @param sendTimeout         how long acknowledgements of the broker are waited for
 * @param storeTimeout        how long any answer of the database is waited for, retries included
 * @param sweepAfter          how long a receipt that is not sent is left to its own request
 * @param sweepEvery          how often it is looked for such receipts
 */
@ConfigurationProperties("maillage.door")
record DoorProperties(
        @DefaultValue("64KB") DataSize statement,
        @DefaultValue("4MB") DataSize body,
        @DefaultValue("1000") int batch,
        @DefaultValue("16") int depth,
        @DefaultValue("12MB") DataSize inFlight,
        @DefaultValue("20000") int statementsPerSecond,
        @DefaultValue("5s") Duration sendTimeout,
        @DefaultValue("5s") Duration storeTimeout,
        @DefaultValue("15s") Duration sweepAfter,
        @DefaultValue("1s") Duration sweepEvery) {

    private static final DataSize LARGEST = DataSize.ofMegabytes(256);

    DoorProperties {
        between("statement", statement.toBytes(), 1, body.toBytes());
        between("body", body.toBytes(), 1, LARGEST.toBytes());
        between("batch", batch, 1, 10_000);
        between("depth", depth, 4, 100);
        between("in-flight", inFlight.toBytes(), body.toBytes(), LARGEST.toBytes());
        between("statements-per-second", statementsPerSecond, 1, 10_000_000);
        between("send-timeout", sendTimeout.toMillis(), 10, 60_000);
        between("store-timeout", storeTimeout.toMillis(), 10, 60_000);
        between("sweep-after", sweepAfter.toMillis(), sendTimeout.toMillis(), 3_600_000);
        between("sweep-every", sweepEvery.toMillis(), 10, 3_600_000);
    }

    BodyLimits bodyLimits() {
        return new BodyLimits((int) statement.toBytes(), (int) body.toBytes(), batch, depth);
    }

    private static void between(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "maillage.door." + name + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}
