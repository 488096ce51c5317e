package org.maillage.projection.fold;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;

/**
 * The name of a cell inside its page, {@code 11.24.theme=MOBILITE#part}: month and day, then the whole or one breakdown value, then the
 * part where the figure has some.
 *
 * @param day       of the page's year
 * @param dimension empty for the whole
 * @param value     empty for the whole
 * @param part      empty for the plain sum
 */
public record CellPath(MonthDay day, String dimension, String value, String part) {

    private static final String WHOLE = "*";
    private static final int DAY_LENGTH = 5;

    /** The cells that a contribution adds to in each of its territories: the whole, and one for each breakdown value. */
    static List<String> names(Map<String, String> by, String part) {
        String ofPart = part.isEmpty() ? "" : "#" + escaped(part);
        var names = new ArrayList<String>(1 + by.size());
        names.add(WHOLE + ofPart);
        by.forEach((dimension, value) -> names.add(dimension + "=" + escaped(value) + ofPart));
        return names;
    }

    /** The path of the cell of that day and name. */
    static String path(int month, int day, String name) {
        return (month < 10 ? "0" : "") + month + (day < 10 ? ".0" : ".") + day + "." + name;
    }

    /** The paths of the cells that a contribution adds to in each of its territories. */
    public static List<String> paths(Contribution contribution) {
        var on = MonthDay.from(contribution.on());
        return names(contribution.by(), contribution.part()).stream()
                .map(name -> path(on.getMonthValue(), on.getDayOfMonth(), name))
                .toList();
    }

    /** Its path, as {@link #parse(String)} reads it. */
    public String path() {
        return path(day.getMonthValue(), day.getDayOfMonth(), name());
    }

    /** What stands behind the day in it. */
    String name() {
        String breakdown = dimension.isEmpty() ? WHOLE : dimension + "=" + escaped(value);
        return part.isEmpty() ? breakdown : breakdown + "#" + escaped(part);
    }

    /** The cell of that path. */
    public static CellPath parse(String path) {
        var on = MonthDay.of(Integer.parseInt(path, 0, 2, 10), Integer.parseInt(path, 3, DAY_LENGTH, 10));
        return parse(on, path.substring(DAY_LENGTH + 1));
    }

    /** The cell of that day and name. */
    public static CellPath parse(MonthDay on, String name) {
        int hash = name.indexOf('#');
        String part = hash < 0 ? "" : unescaped(name.substring(hash + 1));
        String breakdown = hash < 0 ? name : name.substring(0, hash);
        int equals = breakdown.indexOf('=');
        return equals < 0
                ? new CellPath(on, "", "", part)
                : new CellPath(on, breakdown.substring(0, equals), unescaped(breakdown.substring(equals + 1)), part);
    }

    /** A name is a field path in the database: it may have none of these signs. */
    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (".$#=%".indexOf(text.charAt(i)) >= 0) {
                return text.replace("%", "%25")
                        .replace(".", "%2E")
                        .replace("$", "%24")
                        .replace("#", "%23")
                        .replace("=", "%3D");
            }
        }
        return text;
    }

    private static String unescaped(String text) {
        return text.indexOf('%') < 0
                ? text
                : text.replace("%3D", "=")
                        .replace("%23", "#")
                        .replace("%24", "$")
                        .replace("%2E", ".")
                        .replace("%25", "%");
    }
}
