package org.maillage.gateway.session;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.List;

/** What an access token says. It is not verified here: it came from the provider itself, and the parts verify it. */
final class AccessTokens {

    private AccessTokens() {}

    /** The claim by which the parts decide. */
    static List<String> roles(String token) {
        try {
            JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
            List<String> roles = claims == null ? null : claims.getStringListClaim("roles");
            return roles == null ? List.of() : roles;
        } catch (ParseException saysNothingOfRoles) {
            return List.of();
        }
    }
}
