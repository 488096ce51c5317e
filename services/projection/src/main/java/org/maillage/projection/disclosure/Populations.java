package org.maillage.projection.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.disclosure.Population.Dimension;

/**
 * Those who are counted by a figure of persons. Left out on purpose: places, which lie in one district each; programmes, of which a
 * person may be in several; and where those in post live, which less those hired would tell how many have left.
 */
final class Populations {

    private static final String PLAIN = "";
    private static final @Nullable String NOTHING = null;

    private static final Map<String, Population> BY_FIGURE = List.of(
                    districts("beneficiaires", PLAIN, NOTHING, apart("residence"), apart("gender"), by("method")),
                    districts("embauches", PLAIN, NOTHING, part("livesInQpv"), by("gender"), by("contract")),
                    districts("situations-12-mois", PLAIN, NOTHING, part("situation")),
                    districts("emplois", "persons", PLAIN, by("contract"), by("nature"), by("gender")),
                    districts("satisfaction", "responses", "sum"),
                    new Population("mixite-lieux", null, NOTHING, false, List.of(apart("origin"))))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Population::figure, Function.identity()));

    private Populations() {}

    static Iterable<Population> all() {
        return BY_FIGURE.values();
    }

    static Optional<Population> of(String figure) {
        return Optional.ofNullable(BY_FIGURE.get(figure));
    }

    private static Population districts(
            String figure, String persons, @Nullable String amount, Dimension... dimensions) {
        return new Population(figure, persons, amount, true, List.of(dimensions));
    }

    private static Dimension by(String name) {
        return new Dimension(name, false, false);
    }

    private static Dimension part(String name) {
        return new Dimension(name, false, true);
    }

    private static Dimension apart(String name) {
        return new Dimension(name, true, true);
    }
}
