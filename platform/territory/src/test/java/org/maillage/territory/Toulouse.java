package org.maillage.territory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The reference table of Haute-Garonne's districts, made apart from the perimeters that are tested against it. */
final class Toulouse {

    static final Territories TERRITORIES = Territories.load();
    static final Point CAPITOLE = new Point(1.4440, 43.6045);
    static final Point GRAND_MIRAIL = new Point(1.40044, 43.57235);
    static final Point MARSEILLE_HARBOUR = new Point(5.3698, 43.2965);

    /** @param inner a point well inside */
    record Row(
            String code, String label, String commune, boolean inMetropolis, Point inner, List<String> predecessors) {

        private static Row of(String line) {
            var cell = line.split(",", -1);
            var inner = new Point(Double.parseDouble(cell[8]), Double.parseDouble(cell[9]));
            var predecessors = cell[15].isEmpty() ? List.<String>of() : List.of(cell[15].split("\\|"));
            return new Row(cell[0], cell[1], cell[2], Boolean.parseBoolean(cell[4]), inner, predecessors);
        }
    }

    private Toulouse() {}

    static List<Row> rows() {
        var stream = Objects.requireNonNull(Toulouse.class.getResourceAsStream("/toulouse-qpv-reference.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
