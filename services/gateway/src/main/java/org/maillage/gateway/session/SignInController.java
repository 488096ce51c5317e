package org.maillage.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.gateway.notice.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in: to the provider and back (authorization code with PKCE). What fails is told on a page in French. */
@Controller
final class SignInController {

    static final String BEGIN = "/connexion";
    static final String END = "/connexion/retour";

    private static final Logger log = LoggerFactory.getLogger(SignInController.class);

    private final SignInProperties properties;
    private final Provider provider;
    private final SealedCookie<PendingSignIn> pending;
    private final Openings sessions;
    private final Notices notices;
    private final DefaultOAuth2AuthorizationRequestResolver requests;

    SignInController(
            SignInProperties properties,
            Provider provider,
            SealedCookie<PendingSignIn> pending,
            Openings sessions,
            Notices notices) {
        this.properties = properties;
        this.provider = provider;
        this.pending = pending;
        this.sessions = sessions;
        this.notices = notices;
        requests = new DefaultOAuth2AuthorizationRequestResolver(_ -> provider.registration());
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    /** Sends the browser to the provider; {@code retour} is the page to come back to. */
    @GetMapping(BEGIN)
    void begin(
            @RequestParam(defaultValue = ReturnPath.FRONT_PAGE) String retour,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String back = ReturnPath.of(retour);
        if (!properties.isOn()) {
            tell(
                    Problem.of("path.unknown", "La connexion n’est pas ouverte sur cette installation."),
                    request,
                    response);
            return;
        }
        try {
            OAuth2AuthorizationRequest asked =
                    Objects.requireNonNull(requests.resolve(request, ProviderMetadata.REGISTRATION));
            pending.write(request, response, PendingSignIn.of(asked, back)); // the longest way back fits
            redirect(response, asked.getAuthorizationRequestUri());
        } catch (ProviderAwayException away) {
            tell(notices.providerAway(), request, response);
        }
    }

    /**
     * What the provider sends a browser back with.
     *
     * @param code what tokens are given for
     * @param state what this browser was sent away with
     * @param error why there is no code
     * @param iss who answers (RFC 9207); not every provider says it
     */
    record Answer(
            @Nullable String code,
            @Nullable String state,
            @Nullable String error,
            @Nullable String iss) {}

    /** Takes the provider's answer, and begins the session. */
    @GetMapping(END)
    void end(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PendingSignIn begun = pending.read(request).orElse(null);
        pending.clear(request, response);
        try {
            if (!properties.isOn() || begun == null) {
                throw new SignInRefusedException("no sign-in was begun with this browser");
            }
            sessions.open(provider.redeem(begun, read(answer, begun)), request, response);
            redirect(response, begun.back());
        } catch (SignInRefusedException refused) {
            log.atWarn().addKeyValue("cause", refused.getMessage()).log("sign-in refused");
            tell(refusal(answer.error()), request, response);
        } catch (ProviderAwayException away) {
            tell(notices.providerAway(), request, response);
        }
    }

    private OAuth2AuthorizationResponse read(Answer answer, PendingSignIn begun) throws SignInRefusedException {
        if (answer.iss() != null && !answer.iss().equals(properties.issuer().toString())) {
            throw new SignInRefusedException("an answer of another issuer");
        }
        String state = answer.state();
        if (state == null) {
            throw new SignInRefusedException("an answer to nothing");
        }
        OAuth2AuthorizationResponse.Builder read;
        if (answer.error() != null) {
            read = OAuth2AuthorizationResponse.error(answer.error());
        } else if (answer.code() != null) {
            read = OAuth2AuthorizationResponse.success(answer.code());
        } else {
            throw new SignInRefusedException("an answer that says nothing");
        }
        return read.redirectUri(begun.redirectUri()).state(state).build();
    }

    private static Problem refusal(@Nullable String error) {
        return Problem.of(
                "signin.failed",
                error == null
                        ? "La connexion a expiré, ou n’a pas été demandée avec ce navigateur."
                        : "Le serveur d’identité a refusé la connexion.");
    }

    private void tell(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        neverKept(response);
        notices.write(problem, new Notices.Way(ReturnPath.FRONT_PAGE, "Aller aux tableaux de bord"), request, response);
    }

    private static void redirect(HttpServletResponse response, String address) {
        neverKept(response);
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }

    private static void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }
}
