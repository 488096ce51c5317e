package org.maillage.gateway;

import java.util.List;
import java.util.Locale;

/** A part of the system behind the gateway: what people call it, and the addresses that it answers. */
enum Part {
    PARTNERS("La porte des partenaires"),
    NEEDS("Le recueil des besoins"),
    INCUBATION("Le suivi d’incubation"),
    FUNDING("Le financement"),
    THIRDPLACES("Le service des tiers-lieux"),
    IMPACT("Le service des déclarations d’impact"),
    PROJECTION("Le service des tableaux de bord");

    private final String spoken;

    Part(String spoken) {
        this.spoken = spoken;
    }

    /** Its name in settings, circuit breakers and metrics. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in a French sentence, as the subject. */
    String spoken() {
        return spoken;
    }

    /** Patterns of the paths that it answers; it knows them by the same paths. */
    List<String> paths() {
        return switch (this) {
            case PARTNERS ->
                List.of("/events", "/receipts/**", "/contracts/**", "/imports", "/problems/**", "/api/partners/**");
            case NEEDS, INCUBATION, FUNDING, THIRDPLACES, IMPACT -> List.of("/api/" + id() + "/**");
            case PROJECTION ->
                List.of(
                        "/",
                        "/territoire",
                        "/fil/**",
                        "/besoins",
                        "/incubation",
                        "/financements",
                        "/lieux",
                        "/impact",
                        "/partenaires",
                        "/comparer",
                        "/veille",
                        "/fiche",
                        "/bureau",
                        "/accessibilite",
                        "/assets/**",
                        "/_static/**",
                        "/webjars/**",
                        "/favicon.ico",
                        "/api/figures/**",
                        "/api/freshness",
                        "/api/alerts/**",
                        "/api/annotations/**",
                        "/api/live",
                        "/api/rebuilds/**",
                        "/api/snapshots/**",
                        "/api/threads/**",
                        "/api/territories/**",
                        "/api/projection/**");
        };
    }
}
