package org.maillage.gateway;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the parts are: scheme, host and port, nothing more.
 *
 * @param partners {@code maillage.routes.partners}: the partners' door
 * @param needs {@code maillage.routes.needs}
 * @param incubation {@code maillage.routes.incubation}
 * @param funding {@code maillage.routes.funding}
 * @param thirdplaces {@code maillage.routes.thirdplaces}
 * @param impact {@code maillage.routes.impact}
 * @param projection {@code maillage.routes.projection}: figures, live stream and pages
 */
@ConfigurationProperties("maillage.routes")
record RouteProperties(
        URI partners, URI needs, URI incubation, URI funding, URI thirdplaces, URI impact, URI projection) {

    RouteProperties(
            @Nullable URI partners,
            @Nullable URI needs,
            @Nullable URI incubation,
            @Nullable URI funding,
            @Nullable URI thirdplaces,
            @Nullable URI impact,
            @Nullable URI projection) {
        this.partners = address("partners", partners);
        this.needs = address("needs", needs);
        this.incubation = address("incubation", incubation);
        this.funding = address("funding", funding);
        this.thirdplaces = address("thirdplaces", thirdplaces);
        this.impact = address("impact", impact);
        this.projection = address("projection", projection);
    }

    /** The address of a part. */
    URI to(Part part) {
        return switch (part) {
            case PARTNERS -> partners;
            case NEEDS -> needs;
            case INCUBATION -> incubation;
            case FUNDING -> funding;
            case THIRDPLACES -> thirdplaces;
            case IMPACT -> impact;
            case PROJECTION -> projection;
        };
    }

    private static URI address(String name, @Nullable URI given) {
        if (given == null
                || !("http".equals(given.getScheme()) || "https".equals(given.getScheme()))
                || given.getHost() == null
                || !(given.getPath().isEmpty() || given.getPath().equals("/"))
                || given.getQuery() != null) {
            throw new IllegalArgumentException(
                    "maillage.routes." + name + " must be an address such as http://localhost:8081, it is: " + given);
        }
        return given;
    }
}
