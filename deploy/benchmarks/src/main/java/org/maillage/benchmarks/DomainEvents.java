package org.maillage.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.maillage.territory.District;
import org.maillage.territory.Territories;

/** Facts about needs of two years and of every district of the city: reported, acknowledged, qualified. */
final class DomainEvents {

    static final String TOPIC = "needs.need.events.v1";
    static final int PER_NEED = 3;

    private static final String CITY = "31555";
    private static final Duration TWO_YEARS = Duration.ofDays(730);
    private static final Duration ANSWERED_AFTER = Duration.ofDays(20);
    private static final Duration QUALIFIED_AFTER = Duration.ofDays(40);
    private static final Duration SPAN = TWO_YEARS.minus(QUALIFIED_AFTER);
    private static final List<String> THEMES = List.of("MOBILITE", "NUMERIQUE", "SANTE", "LIEN_SOCIAL", "ALIMENTATION");
    private static final List<String> SENSORS = List.of("CITIZEN_HOUSE", "SOCIAL_CENTRE", "LANDLORD");

    private final RandomGenerator random = RandomGeneratorFactory.getDefault().create(31_555);
    private final Instant today = Instant.now();
    private final List<String> districts2015;
    private final List<String> districts2024;

    DomainEvents(Territories territories) {
        districts2015 = codes(territories, "2015");
        districts2024 = codes(territories, "2024");
    }

    /** All events of that many needs, those of a need in their order, the needs in the order in which they were reported. */
    List<ProducerRecord<String, byte[]>> of(int needs) {
        var events = new ArrayList<ProducerRecord<String, byte[]>>(needs * PER_NEED);
        for (int need = 0; need < needs; need++) {
            addNeed(events, today.minus(TWO_YEARS).plus(SPAN.multipliedBy(need).dividedBy(needs)));
        }
        return events;
    }

    /** A need of a district of the city, reported this moment. */
    ProducerRecord<String, byte[]> reportedNow() {
        var events = new ArrayList<ProducerRecord<String, byte[]>>(PER_NEED);
        addNeed(events, Instant.now());
        return events.getFirst();
    }

    /** The districts in which needs are reported, by the zoning of 2024. */
    List<String> districts2024() {
        return List.copyOf(districts2024);
    }

    private void addNeed(List<ProducerRecord<String, byte[]>> events, Instant reported) {
        var need = UUID.randomUUID();
        String theme = any(THEMES);
        String sensor = any(SENSORS);
        String where = "\"qpv\":{\"2015\":\"" + any(districts2015) + "\",\"2024\":\"" + any(districts2024)
                + "\"},\"qpvBasis\":{\"2015\":\"POINT\",\"2024\":\"POINT\"}";
        String since = "\"reportedOn\":\"" + reported.atZone(ZoneOffset.UTC).toLocalDate() + "\"";
        String of = "{\"theme\":\"" + theme + "\",\"sensorKind\":\"" + sensor + "\"," + where;
        events.add(event(
                need,
                1,
                "need-reported",
                reported,
                of + ",\"title\":\"Un atelier pour réparer les vélos\",\"location\":"
                        + "{\"lon\":1.44023,\"lat\":43.57925},\"peopleConcerned\":150}"));
        events.add(event(
                need,
                2,
                "need-acknowledged",
                reported.plus(ANSWERED_AFTER),
                of + "," + since + ",\"channel\":\"MEETING\",\"daysSinceReport\":20}"));
        events.add(event(
                need,
                3,
                "need-qualified",
                reported.plus(QUALIFIED_AFTER),
                of + "," + since + ",\"scope\":\"DISTRICT\",\"priority\":\"HIGH\"}"));
    }

    private ProducerRecord<String, byte[]> event(UUID need, int sequence, String name, Instant time, String data) {
        String type = "org.maillage.needs." + name + ".v1";
        var attributes = new HashMap<String, String>();
        attributes.put("id", UUID.randomUUID().toString());
        attributes.put("source", "/maillage/needs");
        attributes.put("type", type);
        attributes.put("subject", need.toString());
        attributes.put("time", time.toString());
        attributes.put("recordedtime", time.plus(Duration.ofDays(1)).toString());
        attributes.put("dataschema", "/contracts/" + type);
        attributes.put("sequence", String.valueOf(sequence));
        attributes.put("threadid", need.toString());
        attributes.put("causationid", UUID.randomUUID().toString());
        attributes.put("correlationid", need.toString());
        attributes.put("partnersource", "/partenaires/citoyennete/mesures");
        attributes.put("synthetic", "true");
        return Records.of(TOPIC, need, attributes, data.getBytes(StandardCharsets.UTF_8));
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> codes(Territories territories, String zoning) {
        return territories.districts(zoning).stream()
                .filter(district -> district.communes().contains(CITY))
                .map(District::code)
                .toList();
    }
}
