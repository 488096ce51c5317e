package org.maillage.systemtests;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything that the five domain services have established, file by file, in no order but that of time. */
record Dossiers(List<Fact> facts) {

    /** Where they tell it. */
    static final List<String> TOPICS = List.of(
            DomainEvents.NEEDS,
            "incubation.cohort.events.v1",
            "incubation.project.events.v1",
            "funding.call.events.v1",
            "funding.grant.events.v1",
            "thirdplaces.place.events.v1",
            "thirdplaces.occupancy.events.v1",
            "impact.job.events.v1",
            "impact.declaration.events.v1");

    private static final String SOLE_TRADER = "entreprise individuelle";
    private static final ZoneId CITY = ZoneId.of("Europe/Paris");
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One event.
     *
     * @param partner first word of the source of the statement that led to it; empty where none did
     * @param data    as it travels, less the ids of other events and of sole traders, which are new in every installation
     */
    record Fact(
            String topic, String file, String name, OffsetDateTime time, String thread, String partner, JsonNode data) {

        /** The day in the city. */
        LocalDate day() {
            return time.atZoneSameInstant(CITY).toLocalDate();
        }

        @Override
        public String toString() {
            return name + " " + day() + (partner.isEmpty() ? "" : " " + partner);
        }

        private String whole() {
            return String.join(" ", name, time.toInstant().toString(), thread, partner, data.toString());
        }
    }

    /** Reads all topics up to their ends as they are now; an event that was published again counts once. */
    static Dossiers read(Installation installation) {
        var facts = new ArrayList<Fact>();
        for (String topic : TOPICS) {
            Set<DomainEvents.Place> seen = new HashSet<>();
            for (DomainEvents.Event event :
                    DomainEvents.read(installation, topic).events()) {
                if (seen.add(event.place())) {
                    facts.add(fact(topic, event));
                }
            }
        }
        return new Dossiers(facts);
    }

    /** What each file holds, to compare installations by. */
    Map<String, Set<String>> byFile() {
        return facts.stream()
                .collect(groupingBy(
                        fact -> fact.topic() + " " + fact.file(),
                        TreeMap::new,
                        mapping(Fact::whole, toCollection(TreeSet::new))));
    }

    /** The facts of one thread in order of time. */
    Stream<Fact> thread(String thread) {
        return facts.stream().filter(fact -> fact.thread().equals(thread)).sorted(Comparator.comparing(Fact::time));
    }

    /** The file of this name that came first. */
    Fact first(String name, String field, String text) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name)
                        && fact.data().path(field).asString("").equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** A sole trader is known by an id that only this installation gives. */
    private static void withoutOpaqueId(JsonNode named) {
        if (named instanceof ObjectNode object
                && object.path("name").asString("").equals(SOLE_TRADER)) {
            object.remove("id");
        }
    }

    private static Fact fact(String topic, DomainEvents.Event event) {
        JsonNode data = JSON.readTree(event.data());
        if (data instanceof ObjectNode object) {
            object.remove(List.of("corrects", "by"));
        }
        data.findParents("name").forEach(Dossiers::withoutOpaqueId);
        String[] source = event.partner().split("/", -1);
        return new Fact(
                topic,
                event.place().file(),
                event.name(),
                OffsetDateTime.parse(event.time()),
                event.thread(),
                source.length > 2 ? source[2] : "",
                data);
    }
}
