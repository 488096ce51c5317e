package org.maillage.funding.grant.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published Table Schema (Frictionless), as far as SCDL uses it: fields in their order, types, constraints, custom checks. */
final class TableSchema {

    private static final Pattern SIRET = Pattern.compile("\\d{14}");

    private final JsonNode schema;

    private TableSchema(JsonNode schema) {
        this.schema = schema;
    }

    static TableSchema subventions() {
        try (InputStream in = TableSchema.class.getResourceAsStream("/scdl/subventions-2.1.1.json")) {
            return new TableSchema(
                    JsonMapper.shared().readTree(Objects.requireNonNull(in).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> columns() {
        return fields().stream().map(it -> it.path("name").asString()).toList();
    }

    /** What is wrong with a row, one sentence each. */
    List<String> faults(List<String> row) {
        var faults = new ArrayList<String>();
        List<JsonNode> fields = fields();
        if (row.size() != fields.size()) {
            return List.of("%d columns".formatted(row.size()));
        }
        for (int column = 0; column < row.size(); column++) {
            String fault = fault(fields.get(column), row.get(column));
            if (fault != null) {
                faults.add(fields.get(column).path("name").asString() + ": " + fault);
            }
        }
        schema.path("custom_checks").forEach(check -> custom(check, row, faults));
        return faults;
    }

    private List<JsonNode> fields() {
        return schema.required("fields").valueStream().toList();
    }

    private static @Nullable String fault(JsonNode field, String value) {
        JsonNode rules = field.path("constraints");
        if (value.isEmpty()) {
            return rules.path("required").asBoolean(false) ? "required" : null;
        }
        if (!isOfType(field.path("type").asString(), value)) {
            return value + " is no " + field.path("type").asString();
        }
        if (rules.has("pattern") && !value.matches(rules.path("pattern").asString())) {
            return value + " does not match";
        }
        if (rules.has("maxLength") && value.length() > rules.path("maxLength").asInt()) {
            return "too long";
        }
        if (rules.has("enum")
                && rules.path("enum")
                        .valueStream()
                        .noneMatch(it -> it.asString().equals(value))) {
            return value + " is not offered";
        }
        boolean tooLow = rules.has("minimum")
                && new BigDecimal(value).compareTo(rules.path("minimum").decimalValue()) < 0;
        boolean tooHigh = rules.has("maximum")
                && new BigDecimal(value).compareTo(rules.path("maximum").decimalValue()) > 0;
        return tooLow || tooHigh ? value + " is out of bounds" : null;
    }

    private static boolean isOfType(String type, String value) {
        try {
            return switch (type) {
                case "date" -> LocalDate.parse(value).toString().equals(value);
                case "number" -> new BigDecimal(value).scale() >= 0;
                case "boolean" -> List.of("oui", "non").contains(value);
                case "string" -> true;
                default -> throw new IllegalArgumentException(type);
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            return false;
        }
    }

    private void custom(JsonNode check, List<String> row, List<String> faults) {
        switch (check.path("name").asString()) {
            case "french-siret-value" -> {
                String value =
                        row.get(columns().indexOf(check.at("/params/column").asString()));
                if (!value.isEmpty() && !(SIRET.matcher(value).matches() && hasLuhnKey(value))) {
                    faults.add(value + " is no SIRET");
                }
            }
            case "one-of-required" -> {
                String one =
                        row.get(columns().indexOf(check.at("/params/column1").asString()));
                String other =
                        row.get(columns().indexOf(check.at("/params/column2").asString()));
                if (one.isEmpty() && other.isEmpty()) {
                    faults.add("neither of both");
                }
            }
            default -> throw new IllegalArgumentException(check.toString());
        }
    }

    private static boolean hasLuhnKey(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
