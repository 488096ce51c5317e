package org.maillage.systemtests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans over OTLP as any collector does (HTTP, protobuf), and keeps them. */
final class Collector implements AutoCloseable {

    private static final HexFormat HEX = HexFormat.of();

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /**
     * One span.
     *
     * @param service    that made it
     * @param parent     id of the span above it; empty at the beginning
     * @param attributes those that are texts
     */
    record Span(String service, String trace, String id, String parent, String name, Map<String, String> attributes) {

        /** Service and name, by which a hop is known. */
        String hop() {
            return service + ": " + name;
        }
    }

    /** Where OpenTelemetry's exporters are to send to. */
    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What has come so far of a trace. */
    List<Span> trace(String id) {
        return spans.stream().filter(span -> span.trace().equals(id)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            Protobuf.of(request).messages(1).forEach(this::takeOfResource);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** A {@code ResourceSpans}: 1 is the resource, 2 its spans by scope. */
    private void takeOfResource(Protobuf ofResource) {
        String service = ofResource.messages(1).stream()
                .map(resource -> attributes(resource, 1).getOrDefault("service.name", ""))
                .findFirst()
                .orElse("");
        ofResource.messages(2).forEach(ofScope -> ofScope.messages(2).forEach(span -> spans.add(span(service, span))));
    }

    private static Span span(String service, Protobuf span) {
        return new Span(
                service,
                HEX.formatHex(span.bytes(1)),
                HEX.formatHex(span.bytes(2)),
                HEX.formatHex(span.bytes(4)),
                new String(span.bytes(5), StandardCharsets.UTF_8),
                attributes(span, 9));
    }

    /** {@code KeyValue}s: 1 is the key, 2 an {@code AnyValue}, whose 1 is a text. */
    private static Map<String, String> attributes(Protobuf message, int field) {
        var attributes = new TreeMap<String, String>();
        message.messages(field)
                .forEach(attribute -> attribute
                        .messages(2)
                        .forEach(value -> attributes.put(
                                new String(attribute.bytes(1), StandardCharsets.UTF_8),
                                new String(value.bytes(1), StandardCharsets.UTF_8))));
        return attributes;
    }
}
