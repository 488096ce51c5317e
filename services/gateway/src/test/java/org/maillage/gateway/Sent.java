package org.maillage.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What was sent by name, in an address or in a form; what was not is empty. */
record Sent(Map<String, String> byName) {

    static Sent query(HttpExchange exchange) {
        return decoded(exchange.getRequestURI().getRawQuery());
    }

    static Sent form(HttpExchange exchange) throws IOException {
        return decoded(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    String get(String name) {
        return byName.getOrDefault(name, "");
    }

    private static Sent decoded(String pairs) {
        var decoded = new ConcurrentHashMap<String, String>();
        UriComponentsBuilder.newInstance()
                .query(pairs)
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        decoded.put(name, URLDecoder.decode(values.getFirst(), StandardCharsets.UTF_8)));
        return new Sent(decoded);
    }
}
