package org.maillage.defaults.security;

import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who a token speaks for: its client, else its subject, with each claimed role as {@code ROLE_‹role›}. */
final class TokenRoles implements Converter<Jwt, AbstractAuthenticationToken> {

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return new JwtAuthenticationToken(token, authorities(token), name(token));
    }

    private static List<GrantedAuthority> authorities(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return roles == null
                ? List.of()
                : roles.stream()
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(Roles.PREFIX + role))
                        .toList();
    }

    private static String name(Jwt token) {
        String client = token.getClaimAsString("client_id");
        String name = client == null ? token.getSubject() : client;
        if (name == null) {
            throw new InvalidBearerTokenException("the token names neither a client nor a subject");
        }
        return name;
    }
}
