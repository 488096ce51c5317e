package org.maillage.partners.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.maillage.eventing.wire.Extension;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/**
 * The fingerprint of what a partner said, kept for ever: SHA-256 of the attributes that it gave and of the data, as JSON with
 * sorted names and without spaces. The order of names, the formatting, the way of writing a number and the mode of transport do
 * not count; neither does what only concerns the transport.
 */
final class ContentHash {

    private static final Set<String> TRANSPORT = Set.of(
            "specversion",
            "datacontenttype",
            Extension.TRACE_PARENT,
            "tracestate",
            Extension.RECEIPT_ID,
            Extension.PARTNER_ID);
    private static final double WHOLE_NUMBERS_BELOW = 1e15;

    private ContentHash() {}

    /** 64 hexadecimal digits. */
    static String of(Map<String, String> attributes, JsonNode data) {
        var text = new StringBuilder(1024).append('{');
        new TreeMap<>(attributes).forEach((name, value) -> {
            if (!TRANSPORT.contains(name)) {
                quote(name, text);
                text.append(':');
                quote(name.equals("time") ? instant(value) : value, text);
                text.append(',');
            }
        });
        text.append("\"data\":");
        write(data, text);
        text.append('}');
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String instant(String time) {
        return Times.read(time).orElseThrow().toString();
    }

    private static void write(JsonNode node, StringBuilder text) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, text);
            case ARRAY -> writeArray(node, text);
            case STRING -> quote(node.asString(), text);
            case NUMBER -> text.append(number(node));
            case BOOLEAN, NULL, BINARY, POJO, MISSING -> text.append(node);
        }
    }

    private static void writeObject(JsonNode node, StringBuilder text) {
        var properties = new TreeMap<String, JsonNode>();
        node.properties().forEach(it -> properties.put(it.getKey(), it.getValue()));
        char before = '{';
        for (var property : properties.entrySet()) {
            text.append(before);
            quote(property.getKey(), text);
            text.append(':');
            write(property.getValue(), text);
            before = ',';
        }
        text.append(properties.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode node, StringBuilder text) {
        char before = '[';
        for (JsonNode element : node) {
            text.append(before);
            write(element, text);
            before = ',';
        }
        text.append(node.isEmpty() ? "[]" : "]");
    }

    private static String number(JsonNode node) {
        double value = node.doubleValue();
        boolean whole = value == Math.rint(value) && Math.abs(value) < WHOLE_NUMBERS_BELOW;
        if (node.isIntegralNumber()) {
            return node.asString();
        }
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
