package org.maillage.projection.fold.adapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.Partition;

/**
 * A segment as it is stored, {@code {_id: {t, p, o}, to, e: [entries], tables}}. What entries share lies in tables and is
 * pointed at by its place there, so that an event takes some 150 bytes:
 *
 * <pre>
 * a: files, s: the last sequence of each       w: words: types, sources
 * f: [{f: figure, v: version}]                 z: territories [["2015/QP031007", "2015/TOUS", …]]
 * b: breakdowns [{theme: "MOBILITE"}]          x: what is looked for, see {@link #key} and {@link #opened}
 * l: other files that are named; absent when none is
 * e: [{o: offset behind the first, c: {figure: [{d: day, z: territories, b: breakdown, q: part, n: amount}]},
 *      g: {e: id, k: type, a: file, s: sequence, at, rec, by: cause, src: source},
 *      l: [role, other file, role, other file …], dead: why}]
 * </pre>
 */
final class SegmentDocument {

    static final String ID = "_id";
    static final String TOPIC = "t";
    static final String ID_TOPIC = ID + "." + TOPIC;
    static final String PARTITION = "p";
    static final String FROM = "o";
    static final String TO = "to";
    static final String ENTRIES = "e";

    static final String FILES = "a";
    static final String LAST_SEQUENCES = "s";
    static final String KEYS = "x";
    static final String WORDS = "w";
    static final String NAMED = "l";
    static final String FIGURES = "f";
    static final String PLACES = "z";
    static final String BREAKDOWNS = "b";

    static final String FIGURE = "f";
    static final String VERSION = "v";

    static final String OFFSET = "o";
    static final String ADDITIONS = "c";
    static final String DAY = "d";
    static final String PLACE = "z";
    static final String BREAKDOWN = "b";
    static final String PART = "q";
    static final String AMOUNT = "n";

    static final String ORIGIN = "g";
    static final String EVENT = "e";
    static final String TYPE = "k";
    static final String FILE = "a";
    static final String SEQUENCE = "s";
    static final String OCCURRED = "at";
    static final String RECORDED = "rec";
    static final String CAUSE = "by";
    static final String PARTNER_SOURCE = "src";
    static final String NAMES = "l";
    static final String DEAD = "dead";

    private SegmentDocument() {}

    /** The name of the segment that begins there; names of a partition are in the order of their offsets. */
    static BsonDocument id(Partition partition, long from) {
        return new BsonDocument(TOPIC, new BsonString(partition.topic()))
                .append(PARTITION, new BsonInt32(partition.number()))
                .append(FROM, new BsonInt64(from));
    }

    /** Those of one place of a table. */
    static Territories territories(BsonValue zoningsAndTerritories) {
        Map<String, List<String>> byZoning = new LinkedHashMap<>();
        for (BsonValue place : zoningsAndTerritories.asArray()) {
            String text = place.asString().getValue();
            int slash = text.indexOf('/');
            byZoning.computeIfAbsent(text.substring(0, slash), _ -> new ArrayList<>())
                    .add(text.substring(slash + 1));
        }
        return new Territories(new TreeMap<>(byZoning));
    }

    /**
     * What finds the segments in which something counts for a figure in a territory in a month. Territories of two zonings share
     * one key. Months and segments, not days and entries: an index entry costs more than all else that is written of an event.
     *
     * @param month {@code 2026-11}
     */
    static String key(String figure, String territory, String month) {
        return figure + "/" + territory + "/" + month;
    }

    /**
     * What finds the segments in which a file was opened in a month. It has fewer parts than {@link #key}, so neither is taken
     * for the other.
     *
     * @param month {@code 2026-11}
     */
    static String opened(String month) {
        return "opened/" + month;
    }

    /** The first {@link #key} that a figure can have, in the order of strings. */
    static String firstKey(String figure) {
        return figure + "/";
    }

    /** Behind all that it can have: the sign that follows a slash. */
    static String behindKeys(String figure) {
        return figure + "0";
    }
}
