package org.maillage.projection.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Territories;

/** What a request asks for, or the problem with it. A parameter that is not known is refused: ignoring it would answer something else. */
public final class Asked {

    /** The parameter that asks for the years before. */
    public static final String BEFORE = "before";

    private static final String CURRENT_ZONING = "2024";
    private static final String BOTH_ZONINGS = "both";
    private static final String ALL = "*";
    private static final String EVERY_DISTRICT = "QPV";
    private static final Pattern COMMUNE = Pattern.compile("COMMUNE-(\\d[0-9AB]\\d{3})");
    private static final Pattern CODE = Pattern.compile("Q[A-Z][0-9A-Z]{6}");
    private static final Pattern YEARS = Pattern.compile("[1-9]|1\\d|20");
    private static final List<String> SPECIAL = List.of(Territories.WHOLE, Territories.OUTSIDE, Territories.UNKNOWN);

    private final Map<String, String[]> parameters;
    private final LocalDate today;

    /**
     * @param parameters as they came, by name
     * @param today      in the city
     */
    public Asked(Map<String, String[]> parameters, LocalDate today) {
        this.parameters = Map.copyOf(parameters);
        this.today = today;
    }

    /** Refuses every parameter but these. */
    public Asked only(String... known) {
        for (String name : parameters.keySet()) {
            if (!Arrays.asList(known).contains(name)) {
                throw invalid(
                        name, "unknown", "Le paramètre « " + name + " » n’existe pas ici.", String.join(", ", known));
            }
        }
        return this;
    }

    /** The zoning, the current one when none is given, {@link Territories#BOTH} for {@code both}. */
    public String zoning() {
        return zoning(Territories.ZONINGS);
    }

    /**
     * The same.
     *
     * @param known years that name zonings
     */
    public String zoning(Collection<String> known) {
        String zoning = given("zoning").orElse(CURRENT_ZONING);
        if (zoning.equals(BOTH_ZONINGS)) {
            return Territories.BOTH;
        }
        if (!known.contains(zoning)) {
            throw invalid(
                    "zoning",
                    "enum",
                    "Les zonages sont " + String.join(" et ", known) + ", ou « both » pour les lieux dans les deux.",
                    CURRENT_ZONING);
        }
        return zoning;
    }

    /** Those asked for, the whole when none is; empty for {@code *}, all. Only such as have cells of their own. */
    public Set<String> territories(String zoning) {
        var names = names();
        names.forEach(territory -> checkTerritory(zoning, territory));
        return names;
    }

    /**
     * The areas asked for, the whole when none is. Beside territories with cells of their own: {@code QPV}, every district of the zoning;
     * {@code COMMUNE-31555}, those of a commune; of places in both generations, one code of the two.
     */
    public Areas areas(String zoning, Districts districts) {
        var areas = new TreeMap<String, Area>();
        names().forEach(name -> areas.put(name, area(zoning, name, districts)));
        return new Areas(areas);
    }

    private Set<String> names() {
        String[] given = parameters.get("territory");
        if (given == null) {
            return Set.of(Territories.WHOLE);
        }
        var names = new LinkedHashSet<String>();
        for (String values : given) {
            names.addAll(List.of(values.split(",", -1)));
        }
        return names.contains(ALL) ? Set.of() : names;
    }

    private static Area area(String zoning, String name, Districts districts) {
        if (name.equals(EVERY_DISTRICT)) {
            return new Area.EveryDistrict(districts.of(zoning));
        }
        var commune = COMMUNE.matcher(name);
        if (commune.matches()) {
            return commune(zoning, commune.group(1), districts);
        }
        if (zoning.equals(Territories.BOTH) && isCode(name)) {
            return new Area.InBoth(Set.of(name));
        }
        checkTerritory(zoning, name);
        return new Area.One(name);
    }

    private static Area commune(String zoning, String insee, Districts districts) {
        boolean both = zoning.equals(Territories.BOTH);
        var codes = new TreeSet<String>();
        for (String each : both ? Territories.ZONINGS : List.of(zoning)) {
            codes.addAll(districts.in(each, insee));
        }
        if (codes.isEmpty()) {
            throw invalid(
                    "territory",
                    "commune",
                    "Aucun quartier connu dans la commune " + insee + " pour ce zonage.",
                    "COMMUNE-31555");
        }
        return both ? new Area.InBoth(codes) : new Area.Several(codes);
    }

    /** The one asked for; the whole when none is. Only such as has cells of its own. */
    public String territory(String zoning) {
        String name = area();
        checkTerritory(zoning, name);
        return name;
    }

    /** The name of the one area asked for; the whole when none is. */
    public String area() {
        var names = names();
        if (names.size() != 1) {
            throw invalid("territory", "single", "Un seul territoire à la fois.", Territories.WHOLE);
        }
        return names.iterator().next();
    }

    /** From the first fact to today, where not said otherwise. */
    public Period period() {
        @Nullable LocalDate from = date("from").orElse(null);
        LocalDate to = date("to").orElse(today);
        if (from != null && from.isAfter(to)) {
            throw invalid("from", "order", "« from » vient après « to ».", to.toString());
        }
        return new Period(from, to);
    }

    /** Into which pieces the period is cut; empty for none. */
    public Optional<Granularity> granularity() {
        return given("granularity").map(text -> {
            try {
                return Granularity.valueOf(text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw invalid("granularity", "enum", "Les pas sont day, month, quarter et year.", "month");
            }
        });
    }

    /**
     * The periods that values are asked of: the pieces into which it is cut, or the same days of the years before and itself, or itself
     * alone.
     */
    public List<Period> pieces(Period period) {
        int before = before();
        return granularity()
                .map(it -> it.cut(period))
                .orElseGet(() -> IntStream.rangeClosed(-before, 0)
                        .mapToObj(year -> period.before(-year))
                        .toList());
    }

    /** How many years before are asked for; 0 for none. */
    private int before() {
        return given(BEFORE)
                .map(text -> {
                    if (granularity().isPresent()) {
                        throw invalid(BEFORE, "alone", "« before » ou « granularity », pas les deux.", text);
                    }
                    if (!YEARS.matcher(text).matches()) {
                        throw invalid(BEFORE, "range", "De 1 à 20 années d’avant.", "5");
                    }
                    return Integer.parseInt(text);
                })
                .orElse(0);
    }

    /** The dimension to break down by; empty for none. */
    public Optional<String> by(Definition definition) {
        return given("by").map(dimension -> {
            if (!definition.by().contains(dimension)) {
                String known = definition.by().isEmpty()
                        ? "« " + definition.name() + " » ne se ventile pas."
                        : "« " + definition.name() + " » se ventile par " + String.join(", ", definition.by()) + ".";
                throw invalid(
                        "by",
                        "enum",
                        known,
                        definition.by().isEmpty() ? null : definition.by().getFirst());
            }
            return dimension;
        });
    }

    /** One breakdown value, the whole when none is given. */
    public Slice slice(Definition definition) {
        var dimension = by(definition);
        var value = given("value");
        if (dimension.isPresent() != value.isPresent()) {
            String missing = dimension.isPresent() ? "value" : "by";
            throw invalid(missing, "required", "« by » et « value » vont ensemble.", null);
        }
        return dimension.map(it -> new Slice(it, value.orElseThrow())).orElse(Slice.WHOLE);
    }

    /** How many to give at once. */
    public int limit(int usual, int most) {
        return given("limit")
                .map(text -> {
                    try {
                        int limit = Integer.parseInt(text);
                        if (limit >= 1 && limit <= most) {
                            return limit;
                        }
                    } catch (NumberFormatException notANumber) {
                        // said below
                    }
                    throw invalid("limit", "range", "Un nombre de 1 à " + most + ".", Integer.toString(usual));
                })
                .orElse(usual);
    }

    /** The text of a parameter that was given and is not blank. */
    public Optional<String> given(String name) {
        return Optional.ofNullable(parameters.get(name))
                .map(values -> values[0])
                .filter(text -> !text.isBlank());
    }

    private Optional<LocalDate> date(String name) {
        return given(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException notADay) {
                throw invalid(name, "date", "Un jour s’écrit AAAA-MM-JJ.", "2026-01-01");
            }
        });
    }

    private static void checkTerritory(String zoning, String territory) {
        if (!SPECIAL.contains(territory) && !isDistrict(zoning, territory)) {
            throw invalid(
                    "territory",
                    "pattern",
                    "Un code de quartier du zonage demandé, " + String.join(", ", SPECIAL) + " ou * pour tous ; pour "
                            + "les cases d’un indicateur, aussi QPV et COMMUNE-<code INSEE>.",
                    Territories.WHOLE);
        }
    }

    private static boolean isDistrict(String zoning, String territory) {
        var codes = Territories.halves(territory);
        return zoning.equals(Territories.BOTH)
                ? codes.size() == 2 && codes.stream().allMatch(Asked::isCode)
                : codes.size() == 1
                        && isCode(territory)
                        && territory.startsWith("QP") == zoning.equals(Territories.ZONINGS.getFirst());
    }

    private static boolean isCode(String territory) {
        return CODE.matcher(territory).matches();
    }

    private static InvalidParameterException invalid(
            String field, String rule, String detail, @Nullable String example) {
        return new InvalidParameterException(field, rule, detail, example);
    }
}
