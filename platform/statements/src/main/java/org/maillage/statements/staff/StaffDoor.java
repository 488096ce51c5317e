package org.maillage.statements.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.problem.ProblemException;
import org.maillage.eventing.aggregate.Filled;
import org.maillage.eventing.http.Answer;
import org.maillage.eventing.http.CommandHeaders;
import org.maillage.eventing.http.CommandHeaders.When;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.Ids;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.statements.Fault;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where staff say what partners say, about one kind of file. */
final class StaffDoor<S, C> {

    private static final String DATA = "/data";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Owned<S, C> owned;
    private final StatementCheck check;
    private final Clock clock;

    StaffDoor(Owned<S, C> owned, StatementCheck check, Clock clock) {
        this.owned = owned;
        this.check = check;
        this.clock = clock;
    }

    /** What its files are called in addresses, {@code needs}. */
    String files() {
        String kind = owned.kind();
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    Map<String, Boolean> statements() {
        return owned.statementNames();
    }

    ResponseEntity<Answer> open(@Nullable String statement, CommandHeaders by, ObjectNode body) {
        List<String> opening = owned.statementNames().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        String name = statement == null && opening.size() == 1 ? opening.getFirst() : statement;
        if (name == null || !opening.contains(name)) {
            throw Problem.of("request.malformed", "Préciser la déclaration : " + String.join(", ", opening) + ".")
                    .at("statement", "enum")
                    .example(opening.isEmpty() ? null : opening.getFirst())
                    .asException();
        }
        return handle(newFile(by), name, by, body);
    }

    ResponseEntity<Answer> say(UUID file, String statement, CommandHeaders by, ObjectNode body) {
        if (!Boolean.FALSE.equals(owned.statementNames().get(statement))) {
            throw unknownPath();
        }
        return handle(file, statement, by, body);
    }

    static ProblemException unknownPath() {
        return Problem.of("path.unknown", "Cette adresse n’existe pas.").asException();
    }

    /** The same file for a repetition of the same command. */
    private static UUID newFile(CommandHeaders by) {
        return by.idempotencyKey() == null
                ? Ids.timeOrdered(Instant.now(), RANDOM)
                : Ids.aggregate("urn:maillage:command", by.id());
    }

    private ResponseEntity<Answer> handle(UUID file, String name, CommandHeaders by, ObjectNode body) {
        ObjectNode data = body.deepCopy();
        When when = by.when(instant(data, "at"), instant(data, "recordedAt"), clock);
        String type = "org.maillage.statement." + name + ".v1";
        check.fault(type, data).ifPresent(it -> {
            throw problem(it).asException();
        });
        CommandHeaders named = by.named();
        var extensions = Map.of(Extension.RECORDED_TIME, when.recordedAt().toString());
        String source = "/maillage/" + owned.service();
        var envelope = new Envelope(named.id(), source, type, file.toString(), when.at(), extensions);
        var said = new WireEvent(envelope, JSON.writeValueAsBytes(data));
        return Answer.to(file, owned.handler().handle(named.filled(file, () -> filled(file, named.id(), said), when)));
    }

    private Filled<C> filled(UUID file, String messageId, WireEvent said) {
        try {
            return owned.filled(file, messageId, said);
        } catch (UnreadableRecordException e) {
            throw Problem.of("data.invalid", "Cette déclaration ne concerne pas ce genre de dossier.")
                    .asException();
        }
    }

    /** Taken out: it belongs to the act, not to what is said. */
    private static @Nullable Instant instant(ObjectNode body, String field) {
        JsonNode told = body.remove(field);
        if (told == null || told.isNull()) {
            return null;
        }
        try {
            return Instant.parse(told.asString());
        } catch (DateTimeParseException e) {
            throw Problem.of("data.invalid", "« %s » n’est pas un instant.".formatted(field))
                    .at("/" + field, "format")
                    .example("2017-03-12T09:00:00Z")
                    .asException();
        }
    }

    /** The body is the data, so that fields are named from there. */
    private static Problem problem(Fault fault) {
        String field = Optional.ofNullable(fault.field())
                .map(it -> it.startsWith(DATA) ? it.substring(DATA.length()) : it)
                .orElse(null);
        return Problem.of(fault.code(), fault.detail()).at(field, fault.rule()).example(fault.example());
    }
}
