package org.maillage.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What a page may know of the session, and how it ends it. */
@RestController
final class SessionController {

    private static final String SIGN_OUT = "/deconnexion";

    private final SignInProperties properties;
    private final Provider provider;
    private final SealedCookie<Session> cookie;

    SessionController(SignInProperties properties, Provider provider, SealedCookie<Session> cookie) {
        this.properties = properties;
        this.provider = provider;
        this.cookie = cookie;
    }

    /**
     * Who is signed in.
     *
     * @param name what to call them
     * @param roles what they may do: {@code reader}, {@code officer}, {@code administrator}
     * @param csrf what a request that writes must bring
     * @param until when they must sign in anew
     * @param signIn where signing in begins, for who is not; absent where nobody can
     * @param signOut where a session is ended with a POST, for who is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WhoV1(
            boolean signedIn,
            @Nullable String name,
            List<String> roles,
            @Nullable ProofV1 csrf,
            @Nullable Instant until,
            @Nullable String signIn,
            @Nullable String signOut) {}

    /** The header that a request that writes must have, and its value. */
    record ProofV1(String header, String token) {}

    /** Where a browser goes next. */
    record NextV1(String next) {}

    @GetMapping("/api/session")
    ResponseEntity<WhoV1> who(HttpServletRequest request) {
        WhoV1 who = CurrentSession.of(request)
                .map(CurrentSession::session)
                .map(SessionController::somebody)
                .orElseGet(this::nobody);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(who);
    }

    /** Ends the session here, its refresh token at the provider, and tells where the provider's own session ends. */
    @PostMapping(SIGN_OUT)
    ResponseEntity<NextV1> signOut(HttpServletRequest request, HttpServletResponse response) {
        Session session =
                CurrentSession.of(request).map(CurrentSession::session).orElse(null);
        cookie.clear(request, response);
        if (session == null) {
            return next(ReturnPath.FRONT_PAGE);
        }
        String refresh = session.tokens().refresh();
        if (refresh != null) {
            provider.revoke(refresh);
        }
        String front = ServletUriComponentsBuilder.fromContextPath(request)
                .path(ReturnPath.FRONT_PAGE)
                .toUriString();
        return next(provider.signOutAddress()
                .map(address -> atProvider(address, session, front))
                .orElse(ReturnPath.FRONT_PAGE));
    }

    private static ResponseEntity<NextV1> next(String address) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new NextV1(address));
    }

    private static String atProvider(String address, Session session, String front) {
        return UriComponentsBuilder.fromUriString(address)
                .queryParam("id_token_hint", session.tokens().identity())
                .queryParam("post_logout_redirect_uri", UriUtils.encode(front, java.nio.charset.StandardCharsets.UTF_8))
                .build(true)
                .toUriString();
    }

    private static WhoV1 somebody(Session session) {
        var proof = new ProofV1(SessionFilter.CSRF_HEADER, session.csrf());
        return new WhoV1(true, session.name(), session.roles(), proof, session.until(), null, SIGN_OUT);
    }

    private WhoV1 nobody() {
        return new WhoV1(false, null, List.of(), null, null, properties.isOn() ? SignInController.BEGIN : null, null);
    }
}
