package org.maillage.statements;

import java.util.Optional;
import org.maillage.territory.Point;
import org.maillage.territory.Territories;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * What a schema cannot know: keys of identifiers, districts that exist, coordinates that can be French. Values are found by
 * the names that every schema gives them (events.md 1.3), so a new type needs nothing here.
 */
final class ReferenceCheck {

    private static final String HEAD_OFFICE_OF_TOULOUSE_METROPOLE = "24310051800170";

    private final Territories territories;

    ReferenceCheck(Territories territories) {
        this.territories = territories;
    }

    /** The first fault; {@code data} fits its schema. */
    Optional<Fault> check(Contract contract, JsonNode data) {
        return Place.DATA.walk(data, (place, node) -> visit(contract, place, node));
    }

    private Optional<Fault> visit(Contract contract, Place place, JsonNode node) {
        if (node.isString()) {
            return identifier(place, node.asString());
        }
        if (node.isObject() && node.has("lon") && node.has("lat")) {
            return location(contract, place, node);
        }
        return node.isObject() && place.step().equals("declaredQpv") ? districts(place, node) : Optional.empty();
    }

    private static Optional<Fault> identifier(Place place, String value) {
        return switch (place.step()) {
            case "siret" -> Identifiers.isSiret(value) ? Optional.empty() : wrongKey(place, "SIRET", value);
            case "siren" -> Identifiers.isSiren(value) ? Optional.empty() : wrongKey(place, "SIREN", value);
            default -> Optional.empty();
        };
    }

    private static Optional<Fault> wrongKey(Place place, String kind, String value) {
        String passing = kind.equals("SIRET")
                ? HEAD_OFFICE_OF_TOULOUSE_METROPOLE
                : HEAD_OFFICE_OF_TOULOUSE_METROPOLE.substring(0, 9);
        return Optional.of(Fault.of(
                        "organisation.identifier.invalid",
                        "La clé de contrôle du " + kind + " « " + value + " » ne correspond pas.")
                .at(place.pointer(), "checksum")
                .example(StringNode.valueOf(passing)));
    }

    private Optional<Fault> location(Contract contract, Place place, JsonNode location) {
        var point =
                new Point(location.path("lon").asDouble(), location.path("lat").asDouble());
        if (territories.inFrance(point)) {
            return Optional.empty();
        }
        return Optional.of(Fault.of(
                        "location.outside",
                        "Le point (lon " + point.lon() + ", lat " + point.lat() + ") n’est pas en France.")
                .at(place.pointer(), "france")
                .example(exampleAt(contract, place.pointer())));
    }

    private static JsonNode exampleAt(Contract contract, JsonPointer place) {
        return contract.exampleAt(place)
                .orElseGet(() -> JsonNodeFactory.instance
                        .objectNode()
                        .put("lon", 1.41689)
                        .put("lat", 43.59269));
    }

    private Optional<Fault> districts(Place place, JsonNode codes) {
        for (var declared : codes.properties()) {
            String code = declared.getValue().asString();
            if (!territories.accepts(declared.getKey(), code)) {
                return Optional.of(Fault.of(
                                "qpv.code.unknown",
                                "Le quartier « " + code + " » n’existe pas dans le zonage " + declared.getKey() + ".")
                        .at(place.pointer().appendProperty(declared.getKey()), "exists")
                        .example(StringNode.valueOf(Territories.OUTSIDE)));
            }
        }
        return Optional.empty();
    }
}
