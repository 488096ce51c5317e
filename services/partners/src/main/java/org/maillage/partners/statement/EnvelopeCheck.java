package org.maillage.partners.statement;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Extension;
import org.maillage.statements.Contract;
import org.maillage.statements.Fault;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.StringNode;

/** The attributes of a statement (events.md 1.1). */
final class EnvelopeCheck {

    private static final Instant EARLIEST = Instant.parse("2009-12-31T23:00:00Z");
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);
    private static final int LONGEST = 512;
    private static final List<String> IDENTITY = List.of("id", "source", "type");
    private static final Set<String> PRECISIONS = Set.of("instant", "day", "month", "quarter", "year");
    private static final Pattern JSON = Pattern.compile("(?i)application/json(\\s*;\\s*charset=\"?utf-8\"?)?");
    private static final Set<String> KNOWN = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "dataschema",
            Extension.TIME_PRECISION,
            Extension.RECORDED_TIME,
            Extension.CORRELATION_ID,
            Extension.TRACE_PARENT,
            "tracestate",
            Extension.RECEIPT_ID,
            Extension.PARTNER_ID);

    private EnvelopeCheck() {}

    /** What must be there to know who says what: without it no right can be looked up. */
    static Optional<Fault> identity(Submission.Given given) {
        if (!"1.0".equals(given.attribute("specversion"))) {
            return malformed("specversion", "const", "specversion doit valoir 1.0.", "1.0");
        }
        for (String name : IDENTITY) {
            String value = given.attribute(name);
            if (value == null || value.isBlank()) {
                return malformed(name, "required", "L’attribut « " + name + " » manque.", null);
            }
        }
        return texts(given).or(() -> isReference(given.attribute("source")));
    }

    /** The rest, once the type is known. */
    static Optional<Fault> rest(Submission.Given given, Contract contract, Instant now) {
        return names(given)
                .or(() -> format(given))
                .or(() -> subject(given, contract))
                .or(() -> time(given, contract, now))
                .or(() -> recordedTime(given, now))
                .or(() -> precision(given));
    }

    private static Optional<Fault> texts(Submission.Given given) {
        for (var attribute : given.attributes().entrySet()) {
            String value = attribute.getValue();
            if (value.length() > LONGEST) {
                String detail = "L’attribut « " + attribute.getKey() + " » dépasse " + LONGEST + " caractères.";
                return malformed(attribute.getKey(), "maxLength", detail, null);
            }
            if (hasControls(value)) {
                String detail = "L’attribut « " + attribute.getKey() + " » contient un caractère de contrôle.";
                return malformed(attribute.getKey(), "pattern", detail, null);
            }
        }
        return Optional.empty();
    }

    private static boolean hasControls(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Fault> isReference(@Nullable String source) {
        try {
            URI uri = new URI(source == null ? "" : source);
            if (uri.equals(uri.normalize())) {
                return Optional.empty();
            }
        } catch (URISyntaxException e) {
            // said below
        }
        return malformed(
                "source",
                "uri-reference",
                "source n’est pas une URI, ou contient « . » ou « .. ».",
                "/partenaires/nous/besoins");
    }

    private static Optional<Fault> names(Submission.Given given) {
        return given.attributes().keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .sorted()
                .findFirst()
                .flatMap(name -> malformed(
                        name,
                        "unknown",
                        "L’attribut « " + name + " » n’est pas connu : est-ce une faute de frappe ?",
                        null));
    }

    private static Optional<Fault> format(Submission.Given given) {
        String format = given.attribute("datacontenttype");
        if (format != null && !JSON.matcher(format).matches()) {
            return malformed("datacontenttype", "const", "Les données sont en application/json.", "application/json");
        }
        return given.data() == null
                ? malformed("data", "required", "Les données (data) manquent.", null)
                : Optional.empty();
    }

    private static Optional<Fault> subject(Submission.Given given, Contract contract) {
        String subject = given.attribute("subject");
        boolean named = subject != null && !subject.isBlank();
        boolean aboutAnother =
                !contract.opens() && given.data() != null && given.data().has("about");
        if (named || aboutAnother) {
            return Optional.empty();
        }
        return Optional.of(Fault.of(
                        "statement.subject.missing",
                        "Le dossier n’est pas désigné : subject est votre référence du dossier.")
                .at("subject", "required")
                .example(contract.exampleAt(JsonPointer.compile("/subject")).orElse(null)));
    }

    private static Optional<Fault> time(Submission.Given given, Contract contract, Instant now) {
        String text = given.attribute("time");
        Optional<Instant> time = text == null ? Optional.empty() : Times.read(text);
        String rule = time.map(it -> range(it, now)).orElse(text == null ? "required" : "date-time");
        return rule.isEmpty() ? Optional.empty() : Optional.of(wrongTime("time", text, rule, contract));
    }

    private static String range(Instant time, Instant now) {
        if (time.isBefore(EARLIEST)) {
            return "minimum";
        }
        return time.isAfter(now.plus(CLOCKS_DIFFER_BY)) ? "maximum" : "";
    }

    private static Fault wrongTime(String name, @Nullable String text, String rule, Contract contract) {
        String detail = switch (rule) {
            case "required" -> "La date du fait (time) manque.";
            case "minimum" -> "La date « " + text + " » est antérieure à 2010.";
            case "maximum" -> "La date « " + text + " » est dans le futur.";
            default -> "« " + text + " » n’est pas une date RFC 3339 avec son décalage.";
        };
        return Fault.of("statement.time.invalid", detail)
                .at(name, rule)
                .example(contract.exampleAt(JsonPointer.compile("/time")).orElse(null));
    }

    private static Optional<Fault> recordedTime(Submission.Given given, Instant now) {
        String text = given.attribute(Extension.RECORDED_TIME);
        if (text == null) {
            return Optional.empty();
        }
        Optional<Instant> recorded = Times.read(text);
        if (recorded.isPresent() && !recorded.get().isAfter(now.plus(CLOCKS_DIFFER_BY))) {
            return Optional.empty();
        }
        return Optional.of(
                Fault.of("statement.time.invalid", "recordedtime « " + text + " » n’est pas une date RFC 3339 passée.")
                        .at(Extension.RECORDED_TIME, recorded.isPresent() ? "maximum" : "date-time")
                        .example(StringNode.valueOf(now.toString())));
    }

    private static Optional<Fault> precision(Submission.Given given) {
        String precision = given.attribute(Extension.TIME_PRECISION);
        return precision == null || PRECISIONS.contains(precision)
                ? Optional.empty()
                : malformed(
                        Extension.TIME_PRECISION,
                        "enum",
                        "timeprecision vaut instant, day, month, quarter ou year.",
                        "day");
    }

    private static Optional<Fault> malformed(String attribute, String rule, String detail, @Nullable String passing) {
        Fault fault = Fault.of("statement.malformed", detail).at(attribute, rule);
        return Optional.of(passing == null ? fault : fault.example(StringNode.valueOf(passing)));
    }
}
