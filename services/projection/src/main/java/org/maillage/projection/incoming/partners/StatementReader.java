package org.maillage.projection.incoming.partners;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.inbox.RecordHeaders;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.statements.Outcome;
import org.maillage.projection.statements.Statement;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a record tells of a statement. Of the statement itself the envelope alone: its data may be a resident's own words. */
public final class StatementReader {

    private static final String STATEMENT = "org.maillage.statement.";
    private static final String VERDICT = "org.maillage.verdict.v1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StatementReader() {}

    /**
     * What it tells; empty for what is neither a statement nor a verdict, such as a mark between them.
     *
     * @throws UnreadableRecordException when it cannot be read
     */
    static Optional<Statement> read(ConsumerRecord<String, byte[]> record) {
        try {
            return attribute(record, "type").startsWith(STATEMENT)
                    ? Optional.of(statement(record))
                    : verdict(CloudEvents.read(record));
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NullPointerException fault) {
            throw new UnreadableRecordException("tells of no statement", fault);
        }
    }

    /** What a verdict tells; empty for what is none. */
    public static Optional<Statement> verdict(WireEvent event) {
        return event.envelope().type().equals(VERDICT)
                ? JSON.readValue(event.data(), VerdictV1.class).statement()
                : Optional.empty();
    }

    private static Statement statement(ConsumerRecord<String, byte[]> record) {
        return new Statement(
                UUID.fromString(attribute(record, Extension.RECEIPT_ID)),
                attribute(record, "source"),
                CityDay.of(Instant.parse(attribute(record, Extension.RECORDED_TIME))),
                Outcome.ACCEPTED);
    }

    private static String attribute(ConsumerRecord<String, byte[]> record, String name) {
        return RecordHeaders.attribute(record, name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }
}
