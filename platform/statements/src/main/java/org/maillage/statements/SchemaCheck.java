package org.maillage.statements;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Whether data fits the JSON Schema of its type; schemas are compiled once. */
final class SchemaCheck {

    private static final JsonPointer DATA = JsonPointer.compile("/data");

    private final Map<String, Schema> schemas = new HashMap<>();

    SchemaCheck(List<Contract> statements) {
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        for (Contract contract : statements) {
            Schema schema = registry.getSchema(contract.schema().toString(), InputFormat.JSON);
            schema.initializeValidators();
            schemas.put(contract.type(), schema);
        }
    }

    Optional<Fault> check(Contract contract, JsonNode data) {
        Optional<Fault> infinite = Place.DATA.walk(data, SchemaCheck::finite);
        if (infinite.isPresent()) {
            return infinite;
        }
        List<Error> errors =
                Objects.requireNonNull(schemas.get(contract.type())).validate(data);
        return errors.stream().min(Comparator.comparing(SchemaCheck::inBranch)).map(it -> fault(contract, it));
    }

    /** Of the branches of a choice each complains; a plain fault says more. */
    private static boolean inBranch(Error error) {
        String path = error.getEvaluationPath().toString();
        return path.contains("/oneOf/") || path.contains("/anyOf/") || path.contains("/then/");
    }

    private static Optional<Fault> finite(Place place, JsonNode node) {
        return node.isNumber() && !Double.isFinite(node.doubleValue())
                ? Optional.of(
                        Fault.of("data.invalid", "Le nombre est trop grand.").at(place.pointer(), "maximum"))
                : Optional.empty();
    }

    private static Fault fault(Contract contract, Error error) {
        String property = error.getProperty();
        JsonPointer place =
                DATA.append(JsonPointer.compile(error.getInstanceLocation().toString()));
        if (property != null) {
            place = place.appendProperty(property);
        }
        String rule = error.getKeyword();
        boolean oneTooMany = rule.equals("additionalProperties");
        Optional<JsonNode> example =
                oneTooMany ? contract.smallestData() : contract.exampleAt(place).or(contract::smallestData);
        return new Fault("data.invalid", detail(contract, error, place), place.toString(), rule, example.orElse(null));
    }

    private static String detail(Contract contract, Error error, JsonPointer place) {
        String field = "« " + place.toString().substring("/data".length()) + " »";
        String told = switch (error.getKeyword()) {
            case "required" -> field + " manque.";
            case "additionalProperties" -> field + " n’existe pas dans ce type de déclaration.";
            case "enum" -> field + " n’est pas une des valeurs " + values(error.getSchemaNode()) + ".";
            case "type" -> field + " n’est pas du type " + error.getSchemaNode().asString() + ".";
            default -> field + " ne respecte pas la règle " + error.getKeyword() + ".";
        };
        String description = description(contract.schema(), error);
        return description == null ? told : told + " Attendu : " + description + ".";
    }

    private static String values(JsonNode list) {
        return String.join(", ", list.valueStream().map(JsonNode::asString).toList());
    }

    /** What the schema says about the faulty place, or the nearest condition around it; not about the whole. */
    private static @Nullable String description(JsonNode schema, Error error) {
        JsonPointer rule =
                JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
        JsonPointer around = Objects.requireNonNullElse(rule.head(), JsonPointer.empty());
        if (error.getProperty() != null) {
            JsonNode own = schema.at(around).path("properties").path(error.getProperty());
            if (own.has("description")) {
                return own.path("description").asString();
            }
        }
        for (JsonPointer at = around; at != null && !at.matches(); at = at.head()) {
            if (schema.at(at).has("description")) {
                return schema.at(at).path("description").asString();
            }
        }
        return null;
    }
}
