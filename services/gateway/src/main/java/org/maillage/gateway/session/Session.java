package org.maillage.gateway.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in.
 *
 * @param name what the page calls them
 * @param tokens what the gateway asks the parts with
 * @param csrf what a request that writes must bring, and only our own page can know
 * @param until when they must sign in anew
 */
record Session(String name, Tokens tokens, String csrf, Instant until) {

    /** The same with newer tokens. */
    Session with(Tokens newer) {
        return new Session(name, newer, csrf, until);
    }

    /**
     * What the provider gave.
     *
     * @param access the access token
     * @param accessUntil when it expires
     * @param refresh gets another one; null where the provider gives none
     * @param identity the ID token, with which the provider recognises who signs out
     */
    record Tokens(
            String access, Instant accessUntil, @Nullable String refresh, String identity) {

        /** Whether the access token is good for that long. */
        boolean areGoodAt(Instant moment) {
            return accessUntil.isAfter(moment);
        }
    }

    /** What the parts let them do, as the access token says it; nothing if it is no JWT. */
    List<String> roles() {
        return AccessTokens.roles(tokens.access());
    }
}
