package org.maillage.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What a citizen house says of needs, each of about the size that partners' statements have. */
final class Statements {

    static final String TOPIC = "statements.needs.v1";
    static final String PARTNER = "citoyennete";

    private static final String SOURCE = "/partenaires/citoyennete/mesures";
    private static final String PREFIX = "org.maillage.statement.";
    private static final String AT_EMPALOT = "\"location\":{\"lon\":1.44023,\"lat\":43.57925}";
    private static final String TEXT = ",\"verbatim\":\"Ici tout le monde a un vélo cassé à la cave, et personne pour"
            + " le remettre en route : un atelier au pied des immeubles, ouvert le samedi, changerait la vie.\"";

    private Statements() {}

    /** A need of a new file, as the body of a request. */
    static String needReported() {
        return reported(AT_EMPALOT);
    }

    /** The same, declared to lie in a district of the zoning of 2024. */
    static String needReportedIn(String district) {
        return reported("\"declaredQpv\":{\"2024\":\"" + district + "\"}");
    }

    /** A batch of them, one in each of these districts. */
    static String needsReportedIn(List<String> districts) {
        return districts.stream().map(Statements::needReportedIn).collect(Collectors.joining(",", "[", "]"));
    }

    /** A batch of needs of new files. */
    static String batch(int size) {
        return IntStream.range(0, size).mapToObj(_ -> needReported()).collect(Collectors.joining(",", "[", "]"));
    }

    /** Reports as the door would have sent them, one for each file. */
    static List<ProducerRecord<String, byte[]>> reports(List<UUID> files, boolean withText) {
        return records(files, "need-reported", 60, data(AT_EMPALOT, withText ? TEXT : ""));
    }

    /** Answers given about the same files. */
    static List<ProducerRecord<String, byte[]>> acknowledgements(List<UUID> files) {
        return records(files, "need-acknowledged", 30, "{\"channel\":\"MEETING\"}");
    }

    private static String reported(String place) {
        String subject = "MESURE-" + UUID.randomUUID();
        return "{\"specversion\":\"1.0\",\"id\":\"" + subject + "/need-reported/1\",\"source\":\"" + SOURCE
                + "\",\"type\":\"" + PREFIX + "need-reported.v1\",\"subject\":\"" + subject + "\",\"time\":\""
                + minutesAgo(60) + "\",\"datacontenttype\":\"application/json\",\"data\":" + data(place, "") + "}";
    }

    private static String data(String place, String more) {
        return "{\"title\":\"Un atelier pour réparer les vélos\",\"theme\":\"MOBILITE\",\"sensorKind\":\"CITIZEN_HOUSE\","
                + place + ",\"peopleConcerned\":150,\"synthetic\":true" + more + "}";
    }

    private static List<ProducerRecord<String, byte[]>> records(
            List<UUID> files, String name, int minutes, String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        var records = new ArrayList<ProducerRecord<String, byte[]>>(files.size());
        for (UUID file : files) {
            Map<String, String> attributes = Map.of(
                    "id",
                    file + "/" + name,
                    "source",
                    SOURCE,
                    "type",
                    PREFIX + name + ".v1",
                    "subject",
                    "MESURE-" + file,
                    "time",
                    minutesAgo(minutes),
                    "recordedtime",
                    Instant.now().toString(),
                    "receiptid",
                    UUID.randomUUID().toString(),
                    "partnerid",
                    PARTNER);
            records.add(Records.of(TOPIC, file, attributes, bytes));
        }
        return records;
    }

    private static String minutesAgo(int minutes) {
        return Instant.now()
                .minus(minutes, ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
