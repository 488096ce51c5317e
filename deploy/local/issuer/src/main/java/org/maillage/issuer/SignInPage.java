package org.maillage.issuer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page on which people sign in. */
@RestController
final class SignInPage {

    static final String PATH = "/connexion";
    static final String STYLE = "/connexion.css";

    /** The parameter with which the page is shown again. */
    static final String REFUSED = "refus";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final String template;

    SignInPage() {
        try (InputStream page = SignInPage.class.getResourceAsStream("connexion.html")) {
            template = new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Nothing but our own style; the form leads here, and from here back to the gateway, which browsers ask about too. */
    static String policy(List<URI> gateways) {
        String back = gateways.stream().map(URI::toString).collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'self'; form-action 'self' " + back
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    @GetMapping(PATH)
    ResponseEntity<String> show(
            @RequestParam(name = REFUSED, required = false) @Nullable String refused, CsrfToken csrf) {
        String page =
                template.replace("{refused}", refused == null ? "hidden" : "").replace("{csrf}", csrf.getToken());
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page);
    }
}
