package org.maillage.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole gateway on ports of its own, and a client that asks it. */
final class RunningGateway implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param behind where each part is */
    RunningGateway(Function<Part, URI> behind, String... settings) {
        var all = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0"));
        for (Part part : Part.values()) {
            all.add("--maillage.routes." + part.id() + "=" + behind.apply(part));
        }
        all.addAll(List.of(settings));
        context = new SpringApplicationBuilder(GatewayApplication.class).run(all.toArray(String[]::new));
    }

    /** A gateway with one stand-in for everything. */
    static RunningGateway before(StandIn everything, String... settings) {
        return new RunningGateway(_ -> everything.address(), settings);
    }

    int port() {
        return portOf("local.server.port");
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    HttpResponse<String> get(String path) {
        return ask(path, UnaryOperator.identity());
    }

    HttpResponse<String> ask(String path, UnaryOperator<HttpRequest.Builder> request) {
        return ask(path, request, HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> ask(String path, UnaryOperator<HttpRequest.Builder> request, BodyHandler<T> body) {
        return send(at(path), request, body);
    }

    HttpResponse<String> management(String path) {
        var address = URI.create("http://localhost:" + portOf("local.management.port") + path);
        return send(address, UnaryOperator.identity(), HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(URI address, UnaryOperator<HttpRequest.Builder> request, BodyHandler<T> body) {
        try {
            var builder = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
            return http.send(request.apply(builder).build(), body);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private int portOf(String property) {
        return context.getEnvironment().getRequiredProperty(property, Integer.class);
    }

    @Override
    public void close() {
        context.close();
        http.shutdownNow();
    }
}
