package org.maillage.needs.need.adapter;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.HistoryEntry;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;
import org.maillage.eventing.wire.Ids;
import org.maillage.needs.need.NeedState;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * How to reach whoever reported a need: in no event, encrypted under a key of that person's own, forgotten by deleting it
 * (GDPR article 17), and by itself some time after the last answer (article 5.1.e).
 */
final class Contacts {

    private static final Set<String> ANSWERS =
            Set.of("org.maillage.needs.need-acknowledged.v1", "org.maillage.needs.need-answered.v1");
    private static final int AT_ONCE = 500;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> collection;
    private final FileKeys keys;
    private final Documents<NeedState> needs;
    private final Clock clock;
    private final Period keptFor;

    Contacts(MongoOperations mongo, FileKeys keys, Documents<NeedState> needs, Clock clock, Period keptFor) {
        this.needs = needs;
        this.collection = mongo.getCollection("contacts");
        this.keys = keys;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    void ensureIndexes() {
        collection.createIndex(Indexes.ascending("forgetAt"));
    }

    /** Keeps the contact of a need's reporter, in place of one that was there. */
    void keep(UUID need, String contact) {
        UUID person = personOf(need);
        TextCipher cipher = Objects.requireNonNull(keys.of(List.of(person)).get(person));
        var stored = new Document("_id", need)
                .append("cipher", new Binary(cipher.seal(contact)))
                .append("forgetAt", Date.from(lastDay(clock.instant())));
        collection.replaceOne(Filters.eq("_id", need), stored, UPSERT);
    }

    /** The contact, if there is one that was not forgotten. */
    Optional<String> find(UUID need) {
        return keys.find(personOf(need))
                .flatMap(cipher -> Optional.ofNullable(
                                collection.find(Filters.eq("_id", need)).first())
                        .map(it -> cipher.open(it.get("cipher", Binary.class).getData())));
    }

    /** Deletes the key first: from then on nobody can read what copies or backups still hold. */
    void forget(UUID need) {
        keys.forget(personOf(need));
        collection.deleteOne(Filters.eq("_id", need));
    }

    /** Forgets every contact whose time is over; returns how many. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    int forgetWhatIsOver() {
        Instant now = clock.instant();
        int forgotten = 0;
        List<UUID> candidates;
        do {
            candidates = collection
                    .find(Filters.lte("forgetAt", Date.from(now)))
                    .limit(AT_ONCE)
                    .map(it -> Objects.requireNonNull(it.get("_id", UUID.class)))
                    .into(new ArrayList<>());
            for (AggregateDocument<NeedState> need : needs.find(candidates)) {
                forgotten += forgetUnlessAnsweredSince(need, now);
            }
        } while (candidates.size() == AT_ONCE);
        return forgotten;
    }

    private int forgetUnlessAnsweredSince(AggregateDocument<NeedState> need, Instant now) {
        Instant until = lastAnswer(need).map(this::lastDay).orElse(Instant.MIN);
        if (until.isAfter(now)) {
            collection.updateOne(Filters.eq("_id", need.id()), Updates.set("forgetAt", Date.from(until)));
            return 0;
        }
        forget(need.id());
        return 1;
    }

    /** When whoever reported it was last told something. */
    private static Optional<Instant> lastAnswer(AggregateDocument<NeedState> need) {
        return need.history().stream()
                .filter(it -> ANSWERS.contains(it.type()))
                .map(HistoryEntry::time)
                .max(Comparator.naturalOrder());
    }

    private Instant lastDay(Instant from) {
        return from.atOffset(ZoneOffset.UTC).plus(keptFor).toInstant();
    }

    /** The person is known here only as whoever reported this need. */
    private static UUID personOf(UUID need) {
        return Ids.openedBy("need-reporter", need);
    }
}
