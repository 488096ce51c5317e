package org.maillage.impact.incoming.partners;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Districts;
import org.maillage.impact.declaration.Districts.Basis;
import org.maillage.impact.declaration.Districts.Located;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.declaration.Location;
import org.maillage.impact.declaration.Period;
import org.maillage.impact.declaration.Place;
import org.maillage.impact.declaration.Precedent;
import org.maillage.impact.declaration.Publisher;
import org.maillage.impact.declaration.Stage;
import org.maillage.impact.incoming.partners.Known.Counted;
import org.springframework.data.mongodb.core.MongoOperations;

/** This service's own files, as they are stored. */
public final class MongoOwnFiles implements OwnFiles {

    /** Overlaps are shown, not counted: a bound keeps a batch small. */
    private static final int MOST_COUNTED = 1_000;

    private static final String JOBS = "job";
    private static final String DECLARATIONS = "declaration";
    private static final String CORRECTED = "-corrected.v1";

    private final MongoOperations mongo;

    /** @param mongo the database of this service */
    public MongoOwnFiles(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<UUID, Precedent> precedents(String kind, Collection<UUID> files) {
        var precedents = new HashMap<UUID, Precedent>();
        if (!files.isEmpty()) {
            for (Document stored : mongo.getCollection(kind)
                    .find(Filters.in("_id", files))
                    .projection(Projections.include("history"))) {
                precedents.put(id(stored), precedent(stored.getList("history", Document.class, List.of())));
            }
        }
        return precedents;
    }

    /** What a file's history says: its first event and its corrections have given it its values. */
    private static Precedent precedent(List<Document> history) {
        List<UUID> events = history.stream()
                .filter(it ->
                        it.getLong("sequence") == 1 || it.getString("type").endsWith(CORRECTED))
                .map(it -> it.get("id", UUID.class))
                .toList();
        return new Precedent(declarant(history), events);
    }

    private static @Nullable Publisher declarant(List<Document> history) {
        String source = history.isEmpty() ? null : history.getFirst().getString("source");
        return source == null ? null : Publisher.of(source);
    }

    @Override
    public Set<UUID> principals(Collection<UUID> jobs) {
        return jobs.isEmpty()
                ? Set.of()
                : mongo.getCollection(JOBS)
                        .distinct("state.matchedInto", Filters.in("state.matchedInto", jobs), UUID.class)
                        .into(new HashSet<>());
    }

    @Override
    public Map<UUID, NamedFile> services(Collection<UUID> declarations) {
        var services = new HashMap<UUID, NamedFile>();
        if (!declarations.isEmpty()) {
            for (Document stored : mongo.getCollection(DECLARATIONS)
                    .find(Filters.and(Filters.in("_id", declarations), Filters.exists("state")))
                    .projection(Projections.include("chain", "state.location", "state.districts"))) {
                Document chain = stored.get("chain", Document.class);
                services.put(
                        id(stored),
                        new NamedFile(
                                chain.get("thread", UUID.class),
                                chain.getBoolean("synthetic"),
                                place(stored.get("state", Document.class))));
            }
        }
        return services;
    }

    private static Place place(Document state) {
        var byZoning = new LinkedHashMap<String, Located>();
        state.get("districts", Document.class).forEach((zoning, it) -> {
            var district = (Document) it;
            byZoning.put(zoning, new Located(district.getString("code"), Basis.valueOf(district.getString("basis"))));
        });
        Document point = state.get("location", Document.class);
        return new Place(
                point == null
                        ? null
                        : new Location(point.getDouble("lon"), point.getDouble("lat"), point.getString("communeCode")),
                new Districts(byZoning));
    }

    @Override
    public List<Counted> counted(Collection<String> actions) {
        if (actions.isEmpty()) {
            return List.of();
        }
        var filter = Filters.and(
                Filters.in("state.action", actions),
                Filters.eq("state.kind", Kind.BENEFICIARIES.name()),
                Filters.ne("state.stage", Stage.CANCELLED.name()));
        return mongo.getCollection(DECLARATIONS)
                .find(filter)
                .projection(Projections.fields(
                        Projections.include("state.action", "state.from", "state.to"), Projections.slice("history", 1)))
                .limit(MOST_COUNTED)
                .map(MongoOwnFiles::counted)
                .into(new ArrayList<>());
    }

    private static Counted counted(Document stored) {
        Document state = stored.get("state", Document.class);
        return new Counted(
                id(stored),
                declarant(stored.getList("history", Document.class, List.of())),
                state.getString("action"),
                new Period(LocalDate.parse(state.getString("from")), LocalDate.parse(state.getString("to"))));
    }

    private static UUID id(Document stored) {
        return Objects.requireNonNull(stored.get("_id", UUID.class));
    }
}
