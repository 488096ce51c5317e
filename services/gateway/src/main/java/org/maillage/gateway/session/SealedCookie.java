package org.maillage.gateway.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value in a browser's keeping that it can neither read nor change. Scripts do not see it, other sites' requests do
 * not carry it, and under HTTPS it never travels without. In several cookies where one is too small for it.
 *
 * @param <T> what is kept, as JSON under the seal
 */
final class SealedCookie<T> {

    private static final Logger log = LoggerFactory.getLogger(SealedCookie.class);

    /** Browsers take 4096 bytes, name and attributes included. */
    private static final int CHARACTERS_PER_COOKIE = 3800;

    private static final int MOST_COOKIES = 2;

    /** Browsers take a name with this beginning only from this very host, with these attributes, over HTTPS. */
    private static final String SECURE_PREFIX = "__Host-";

    private final String name;
    private final Class<T> type;
    private final @Nullable Duration lasts;
    private final Seal seal;
    private final JsonMapper json;

    /** @param lasts until when the browser keeps it; null: until it is closed */
    SealedCookie(String name, Class<T> type, @Nullable Duration lasts, Seal seal, JsonMapper json) {
        this.name = name;
        this.type = type;
        this.lasts = lasts;
        this.seal = seal;
        this.json = json;
    }

    /** What the browser has brought, unless it is none of ours. */
    Optional<T> read(HttpServletRequest request) {
        var sealed = new StringBuilder();
        for (int piece = 0; piece < MOST_COOKIES; piece++) {
            Cookie cookie = WebUtils.getCookie(request, name(request, piece));
            if (cookie == null) {
                break;
            }
            sealed.append(cookie.getValue());
        }
        return sealed.isEmpty()
                ? Optional.empty()
                : seal.open(name, sealed.toString()).flatMap(this::parse);
    }

    /**
     * Gives the browser a value to keep.
     *
     * @return false, and nothing is given, if it is too large for browsers
     */
    boolean write(HttpServletRequest request, HttpServletResponse response, T value) {
        String sealed = seal.close(name, json.writeValueAsBytes(value));
        if (sealed.length() > CHARACTERS_PER_COOKIE * MOST_COOKIES) {
            log.atError()
                    .addKeyValue("cookie", name)
                    .addKeyValue("characters", sealed.length())
                    .log("too large for cookies");
            return false;
        }
        for (int piece = 0; piece < MOST_COOKIES; piece++) {
            int begin = piece * CHARACTERS_PER_COOKIE;
            if (begin < sealed.length()) {
                int end = Math.min(sealed.length(), begin + CHARACTERS_PER_COOKIE);
                add(request, response, piece, sealed.substring(begin, end), lasts);
            } else {
                forget(request, response, piece);
            }
        }
        return true;
    }

    /** Has the browser forget it. */
    void clear(HttpServletRequest request, HttpServletResponse response) {
        for (int piece = 0; piece < MOST_COOKIES; piece++) {
            forget(request, response, piece);
        }
    }

    private Optional<T> parse(byte[] content) {
        try {
            return Optional.of(json.readValue(content, type));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private void forget(HttpServletRequest request, HttpServletResponse response, int piece) {
        if (WebUtils.getCookie(request, name(request, piece)) != null) {
            add(request, response, piece, "", Duration.ZERO);
        }
    }

    private void add(
            HttpServletRequest request,
            HttpServletResponse response,
            int piece,
            String value,
            @Nullable Duration kept) {
        var cookie = ResponseCookie.from(name(request, piece), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                (kept == null ? cookie : cookie.maxAge(kept)).build().toString());
    }

    private String name(HttpServletRequest request, int piece) {
        return (request.isSecure() ? SECURE_PREFIX : "") + name + (piece == 0 ? "" : "-" + (piece + 1));
    }
}
