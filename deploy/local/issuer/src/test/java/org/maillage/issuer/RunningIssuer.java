package org.maillage.issuer;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** The whole issuer on ports of its own, with its clients and keys in a folder. */
final class RunningIssuer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final RestClient http;

    RunningIssuer(Path folder) {
        context = new SpringApplicationBuilder(IssuerApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--maillage.issuer.clients=" + folder.resolve("clients.json"),
                        "--maillage.issuer.people=" + folder.resolve("people.json"),
                        "--maillage.issuer.gateways=http://localhost:8080",
                        "--maillage.issuer.keys=" + folder.resolve("keys"));
        http = RestClient.builder()
                .baseUrl(at(""))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    static void clients(Path folder, String json) throws IOException {
        Files.writeString(folder.resolve("clients.json"), json);
    }

    static void people(Path folder, String json) throws IOException {
        Files.writeString(folder.resolve("people.json"), json);
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port("local.server.port") + path);
    }

    ResponseEntity<Map<String, Object>> ask(String client, String secret) {
        return http.post()
                .uri("/oauth2/token")
                .headers(headers -> headers.setBasicAuth(client, secret))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("grant_type=client_credentials")
                .retrieve()
                .toEntity(new org.springframework.core.ParameterizedTypeReference<>() {});
    }

    SignedJWT token(String client, String secret) throws ParseException {
        Map<String, Object> body = ask(client, secret).getBody();
        return SignedJWT.parse(String.valueOf(body == null ? null : body.get("access_token")));
    }

    String get(String path) {
        return String.valueOf(http.get().uri(path).retrieve().body(String.class));
    }

    String management(String path) {
        return String.valueOf(http.get()
                .uri("http://localhost:" + port("local.management.port") + path)
                .retrieve()
                .body(String.class));
    }

    private String port(String property) {
        return String.valueOf(context.getEnvironment().getProperty(property));
    }

    @Override
    public void close() {
        context.close();
    }
}
