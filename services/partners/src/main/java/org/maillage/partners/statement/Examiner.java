package org.maillage.partners.statement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.trace.TraceParents;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.Ids;
import org.maillage.partners.door.Message;
import org.maillage.partners.door.Statement;
import org.maillage.partners.registry.Partner;
import org.maillage.statements.Contract;
import org.maillage.statements.Contracts;
import org.maillage.statements.DataCheck;
import org.maillage.statements.Fault;
import org.maillage.territory.Territories;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All checks in their order: rights, envelope, schema, reference data, personal data. The first fault is told. */
public final class Examiner {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Contracts contracts;
    private final BodyLimits limits;
    private final RightsCheck rights;
    private final DataCheck data;

    /** Compiles every schema. */
    public Examiner(Contracts contracts, Territories territories, BodyLimits limits) {
        this.contracts = contracts;
        this.limits = limits;
        this.rights = new RightsCheck(contracts);
        this.data = new DataCheck(contracts.statements(), territories);
    }

    /**
     * Checks one submission.
     *
     * @param partner whose token brought it
     * @param now     the door's clock
     * @param trace   W3C trace context of the request: one POST is one trace, whatever the statement names as its own
     */
    public Examined examine(Partner partner, Submission submission, Instant now, @Nullable String trace) {
        return switch (submission) {
            case Submission.Unreadable(Fault fault) -> new Examined.Unfit(null, null, fault);
            case Submission.Given given ->
                fault(partner, given, now)
                        .<Examined>map(it -> new Examined.Unfit(given.attribute("source"), given.attribute("id"), it))
                        .orElseGet(() -> new Examined.Fit(statement(partner, given, now, trace)));
        };
    }

    private Optional<Fault> fault(Partner partner, Submission.Given given, Instant now) {
        return size(given)
                .or(() -> EnvelopeCheck.identity(given))
                .or(() -> rights.check(partner, required(given, "source"), required(given, "type")))
                .or(() -> EnvelopeCheck.rest(given, contract(given), now))
                .or(() -> data.check(contract(given), Objects.requireNonNull(given.data())));
    }

    private Optional<Fault> size(Submission.Given given) {
        return given.bytes() <= limits.statementBytes()
                ? Optional.empty()
                : Optional.of(new Fault(
                        "statement.too-large",
                        "La déclaration occupe " + given.bytes() + " octets ; " + limits.statementBytes() + " au plus.",
                        null,
                        "maxLength",
                        null));
    }

    private Statement statement(Partner partner, Submission.Given given, Instant now, @Nullable String trace) {
        Contract contract = contract(given);
        JsonNode data = Objects.requireNonNull(given.data());
        String source = required(given, "source");
        String id = required(given, "id");
        UUID receiptId = Ids.receipt(source, id);
        String subject = subject(given);
        var message = new Message(
                subject,
                Times.read(required(given, "time")).orElseThrow(),
                extensions(partner, given, receiptId, now, trace),
                JSON.writeValueAsBytes(data));
        return new Statement(
                receiptId,
                partner.id(),
                source,
                id,
                contract.type(),
                contract.aggregate(),
                Target.of(contract, source, subject == null ? "" : subject, data),
                contract.topic(),
                message,
                ContentHash.of(given.attributes(), data),
                TraceParents.traceId(trace).orElse(null));
    }

    private static @Nullable String subject(Submission.Given given) {
        String subject = given.attribute("subject");
        return subject == null || subject.isBlank() ? null : subject;
    }

    private static Map<String, String> extensions(
            Partner partner, Submission.Given given, UUID receiptId, Instant now, @Nullable String trace) {
        var extensions = new HashMap<String, String>();
        extensions.put(Extension.RECORDED_TIME, recorded(partner, given, now));
        extensions.put(Extension.RECEIPT_ID, receiptId.toString());
        extensions.put(Extension.PARTNER_ID, partner.id());
        put(extensions, Extension.CORRELATION_ID, given, receiptId.toString());
        if (trace != null) {
            extensions.put(Extension.TRACE_PARENT, trace);
        }
        put(extensions, Extension.TIME_PRECISION, given, null);
        return extensions;
    }

    private static void put(
            Map<String, String> extensions, String name, Submission.Given given, @Nullable String otherwise) {
        String told = given.attribute(name);
        String value = told == null ? otherwise : told;
        if (value != null) {
            extensions.put(name, value);
        }
    }

    private static String recorded(Partner partner, Submission.Given given, Instant now) {
        String told = partner.reprise() ? given.attribute(Extension.RECORDED_TIME) : null;
        return told == null
                ? now.truncatedTo(ChronoUnit.MILLIS).toString()
                : Times.read(told).orElseThrow().toString();
    }

    private Contract contract(Submission.Given given) {
        return contracts.find(required(given, "type")).orElseThrow();
    }

    private static String required(Submission.Given given, String name) {
        return Objects.requireNonNull(given.attribute(name), name);
    }
}
