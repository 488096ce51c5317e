package org.maillage.territory;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lived neighbourhoods by name, however it is accented, spaced or capitalised. */
final class LivedNeighbourhoods {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, LivedNeighbourhood> byName = new HashMap<>();

    LivedNeighbourhoods(List<LivedNeighbourhood> neighbourhoods) {
        for (var neighbourhood : neighbourhoods) {
            if (byName.put(folded(neighbourhood.name()), neighbourhood) != null) {
                throw new IllegalStateException("two lived neighbourhoods are called " + neighbourhood.name());
            }
        }
    }

    Optional<LivedNeighbourhood> named(String name) {
        return Optional.ofNullable(byName.get(folded(name)));
    }

    private static String folded(String name) {
        var plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return PUNCTUATION.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
