package org.maillage.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What partners of the demonstration city say of needs, each time about a file that nobody has spoken of before. */
final class Statements {

    static final String CITIZEN_HOUSE = "/partenaires/citoyennete/essais";
    static final String FABRIQUE = "/partenaires/premiere-brique/fabrique";

    private static final JsonMapper JSON = new JsonMapper();

    private Statements() {}

    /** A reference under which nothing was said yet. */
    static String newSubject() {
        return "ESSAI-" + UUID.randomUUID();
    }

    /** A need reported in Empalot an hour ago. */
    static ObjectNode needReported(String subject) {
        ObjectNode data = JSON.createObjectNode()
                .put("title", "Un atelier pour réparer les vélos")
                .put("theme", "MOBILITE")
                .put("sensorKind", "CITIZEN_HOUSE")
                .put("synthetic", true);
        data.putObject("location").put("lon", 1.44023).put("lat", 43.57925);
        return statement(CITIZEN_HOUSE, subject, "need-reported", 60, data);
    }

    /** The same, declared to lie in a district of the zoning of 2024. */
    static ObjectNode needReportedIn(String district, String subject) {
        ObjectNode statement = needReported(subject);
        ObjectNode data = statement.withObject("data");
        data.remove("location");
        data.putObject("declaredQpv").put("2024", district);
        return statement;
    }

    /** The answer given to whoever reported it, half an hour ago. */
    static ObjectNode needAcknowledged(String subject) {
        ObjectNode data = JSON.createObjectNode().put("channel", "MEETING").put("answer", "Votre besoin est inscrit.");
        return statement(CITIZEN_HOUSE, subject, "need-acknowledged", 30, data);
    }

    /** The Fabrique's qualification of a citizen house's need, {@code number} making the id another one. */
    static ObjectNode needQualified(String subject, int number) {
        ObjectNode data =
                about(subject).put("theme", "MOBILITE").put("scope", "DISTRICT").put("priority", "HIGH");
        return statement(FABRIQUE, subject, "need-qualified", 20, data)
                .put("id", subject + "/need-qualified/" + number);
    }

    /** The conclusion of an exploration. */
    static ObjectNode explorationConcluded(String subject) {
        return statement(
                FABRIQUE, subject, "exploration-concluded", 10, about(subject).put("outcome", "PURSUE"));
    }

    /** What somebody says of a file, with the data of the contract's smallest example. */
    static ObjectNode likeTheExample(Path project, String source, String subject, String name) {
        Path example = project.resolve(
                "platform/contracts/src/main/resources/contracts/statements/" + name + ".v1/examples/minimal.json");
        try {
            return statement(
                    source,
                    subject,
                    name,
                    60,
                    JSON.readTree(Files.readString(example)).withObject("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode about(String subject) {
        ObjectNode data = JSON.createObjectNode();
        data.putObject("about")
                .setAll(Map.of(
                        "source", JSON.getNodeFactory().stringNode(CITIZEN_HOUSE),
                        "subject", JSON.getNodeFactory().stringNode(subject)));
        return data;
    }

    private static ObjectNode statement(String source, String subject, String name, int minutesAgo, ObjectNode data) {
        Instant time = Instant.now().minus(minutesAgo, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", subject + "/" + name + "/1")
                .put("source", source)
                .put("type", "org.maillage.statement." + name + ".v1")
                .put("subject", subject)
                .put("time", time.toString())
                .put("datacontenttype", "application/json");
        event.set("data", data);
        return event;
    }
}
