package org.maillage.projection.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.projection.fold.Reference;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other files that an event names, as far as chains are made of them. */
final class References {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, String> PROJECT = Map.of("projectId", "project");
    private static final Map<String, String> NEED = Map.of("needId", "need");
    private static final Map<String, String> ACTION =
            Map.of("projectId", "project", "grantId", "grant", "serviceId", "service", "placeId", "place");

    /** By type the fields that name one, and what it is called; of a type that is not here nothing is read. */
    private static final Map<String, Map<String, String>> BY_TYPE = Map.ofEntries(
            Map.entry("org.maillage.needs.need-merged.v1", Map.of("intoNeedId", "survivor")),
            Map.entry("org.maillage.needs.need-handed-over.v1", Map.of("projectId", "handedTo")),
            Map.entry("org.maillage.needs.need-answered.v1", Map.of("serviceId", "answeredBy")),
            Map.entry("org.maillage.incubation.project-opened.v1", NEED),
            Map.entry("org.maillage.incubation.project-exited.v1", NEED),
            Map.entry(
                    "org.maillage.funding.application-submitted.v1", Map.of("projectId", "project", "needId", "need")),
            Map.entry("org.maillage.funding.grant-decided.v1", PROJECT),
            Map.entry("org.maillage.funding.instalment-paid.v1", PROJECT),
            Map.entry("org.maillage.funding.clawback-recovered.v1", PROJECT),
            Map.entry("org.maillage.thirdplaces.place-registered.v1", PROJECT),
            Map.entry("org.maillage.thirdplaces.occupancy-agreed.v1", PROJECT),
            Map.entry("org.maillage.thirdplaces.occupant-moved-in.v1", PROJECT),
            Map.entry("org.maillage.thirdplaces.occupant-moved-out.v1", PROJECT),
            Map.entry("org.maillage.impact.job-declared.v1", ACTION),
            Map.entry("org.maillage.impact.beneficiaries-declared.v1", ACTION),
            Map.entry("org.maillage.impact.volunteer-hours-declared.v1", ACTION),
            Map.entry("org.maillage.impact.cofunding-secured.v1", ACTION),
            Map.entry("org.maillage.impact.partnership-declared.v1", ACTION),
            Map.entry("org.maillage.impact.survey-closed.v1", ACTION),
            Map.entry(
                    "org.maillage.impact.service-opened.v1",
                    Map.of("projectId", "project", "needIds", "need", "placeId", "place")));

    private References() {}

    /**
     * Those of an event, several of one role in the order in which it names them.
     *
     * @throws UnreadableRecordException when it is not JSON, or one of them is no id
     */
    static List<Reference> read(WireEvent event) {
        var fields = BY_TYPE.get(event.envelope().type());
        if (fields == null) {
            return List.of();
        }
        try {
            var named = new ArrayList<Reference>();
            var data = JSON.readTree(event.data());
            for (var property : data.properties()) {
                String role = fields.get(property.getKey());
                if (role != null) {
                    add(named, role, property.getValue());
                }
            }
            return named;
        } catch (JacksonException | IllegalArgumentException fault) {
            throw new UnreadableRecordException("another file is named in no way that can be read", fault);
        }
    }

    private static void add(List<Reference> named, String role, JsonNode value) {
        for (JsonNode id : value.isArray() ? value : List.of(value)) {
            named.add(new Reference(role, UUID.fromString(id.asString())));
        }
    }
}
