package org.maillage.projection.rebuild;

import java.util.HashMap;
import java.util.Map;
import org.maillage.projection.fold.Pace;

/** Generations that a test makes; remembers what was asked of it. */
public final class GenerationsInMemory implements Generations {

    private final Map<String, Integer> definitions;
    private final Map<Integer, Made> made = new HashMap<>();
    private volatile Map<Integer, Pace> followed = Map.of();
    private int shown;

    /** @param definitions of the release that runs */
    public GenerationsInMemory(Map<String, Integer> definitions) {
        this.definitions = definitions;
    }

    /** There is one of that number from now on. */
    public void put(int number, Made generation) {
        made.put(number, generation);
    }

    /** What this instance was last told to take part in. */
    public Map<Integer, Pace> followed() {
        return followed;
    }

    int shown() {
        return shown;
    }

    @Override
    public Map<String, Integer> definitions() {
        return definitions;
    }

    @Override
    public void follow(Map<Integer, Pace> paces) {
        followed = Map.copyOf(paces);
    }

    @Override
    public void show(int generation) {
        shown = generation;
    }

    @Override
    public Written written(int generation) {
        return made.computeIfAbsent(generation, number -> new Made("g" + number, definitions));
    }

    @Override
    public void erase(int generation) {
        made.remove(generation);
    }
}
