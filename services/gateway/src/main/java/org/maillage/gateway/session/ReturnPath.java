package org.maillage.gateway.session;

import java.util.regex.Pattern;

/** Where a person is led back to after signing in: the page they were on, and never another site. */
final class ReturnPath {

    static final String FRONT_PAGE = "/";

    /** One slash, then no second one of either kind: browsers take both for the beginning of a host. */
    private static final Pattern OUR_OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,2000}");

    private ReturnPath() {}

    /** The path, if it is one of ours; else the front page. */
    static String of(String asked) {
        return OUR_OWN.matcher(asked).matches() && !asked.startsWith("/connexion") ? asked : FRONT_PAGE;
    }
}
