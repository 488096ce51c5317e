package org.maillage.benchmarks.alternatives;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.needs.NeedsFigures;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.incoming.EventReader;
import org.maillage.projection.incoming.Subscriptions;

/** What an event counts for, by the projection's own functions: all of them add up the same. */
public final class Counting {

    private final EventReader reader = new EventReader(figures(), Subscriptions.facts());

    /** The figures that all of them keep: those of the needs. */
    static Figures figures() {
        return new Figures(NeedsFigures.all());
    }

    /** What an event counts for. */
    public JournalEntry read(ConsumerRecord<String, byte[]> record) {
        return reader.read(record);
    }

    /** By the name of the cell, what an event adds to it. */
    public static Map<String, Long> sums(JournalEntry entry) {
        var sums = new LinkedHashMap<String, Long>();
        for (Addition addition : entry.additions()) {
            Contribution contribution = addition.contribution();
            contribution
                    .where()
                    .byZoning()
                    .forEach((zoning, territories) -> territories.forEach(territory -> {
                        String place = addition.figure() + "/" + addition.version() + "/" + zoning + "/" + territory
                                + "/" + contribution.on() + "/";
                        for (String name : names(contribution)) {
                            sums.merge(place + name, contribution.amount(), Long::sum);
                        }
                    }));
        }
        return sums;
    }

    /** What is kept of an event for provenance. */
    static Document document(JournalEntry entry) {
        var origin = entry.origin();
        var position = entry.position();
        return new Document("_id", position.partition() + "/" + position.offset())
                .append("event", origin.eventId())
                .append("type", origin.type())
                .append("file", String.valueOf(origin.aggregate()))
                .append("sequence", origin.sequence())
                .append("occurred", origin.occurred())
                .append("recorded", origin.recorded())
                .append("cause", origin.cause())
                .append("source", origin.partnerSource())
                .append(
                        "additions",
                        entry.additions().stream().map(Counting::document).toList());
    }

    private static Document document(Addition addition) {
        Contribution contribution = addition.contribution();
        var where = new Document();
        contribution
                .where()
                .byZoning()
                .forEach((zoning, territories) -> where.append(zoning, List.copyOf(territories)));
        return new Document("figure", addition.figure())
                .append("version", addition.version())
                .append("on", contribution.on().toString())
                .append("where", where)
                .append("by", new Document(Map.copyOf(contribution.by())))
                .append("part", contribution.part())
                .append("amount", contribution.amount());
    }

    private static List<String> names(Contribution contribution) {
        String part = contribution.part().isEmpty() ? "" : "#" + contribution.part();
        var names = new ArrayList<String>();
        names.add("*" + part);
        contribution.by().forEach((dimension, value) -> names.add(dimension + "=" + value + part));
        return names;
    }
}
