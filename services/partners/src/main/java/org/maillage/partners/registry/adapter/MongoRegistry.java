package org.maillage.partners.registry.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.maillage.partners.registry.Partner;
import org.maillage.partners.registry.Registry;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** The registry in MongoDB; what was read is believed for a moment, so that a batch costs no query. */
final class MongoRegistry implements Registry {

    private final MongoOperations mongo;
    private final Duration fresh;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** @param fresh how long a partner that was read is believed */
    MongoRegistry(MongoOperations mongo, Duration fresh, Clock clock) {
        this.mongo = mongo;
        this.fresh = fresh;
        this.clock = clock;
    }

    @Override
    public Optional<Partner> find(String id) {
        Seen known = seen.get(id);
        if (known != null && clock.instant().isBefore(known.until())) {
            return Optional.of(known.partner());
        }
        Optional<Partner> read =
                Optional.ofNullable(mongo.findById(id, PartnerDocument.class)).map(PartnerDocument::partner);
        read.ifPresentOrElse(it -> seen.put(id, new Seen(it, clock.instant().plus(fresh))), () -> seen.remove(id));
        return read;
    }

    @Override
    public List<Partner> all() {
        return mongo.find(new Query().with(Sort.by("_id")), PartnerDocument.class).stream()
                .map(PartnerDocument::partner)
                .toList();
    }

    @Override
    public boolean put(Partner partner) {
        var before = mongo.findById(partner.id(), PartnerDocument.class);
        mongo.save(PartnerDocument.of(partner));
        seen.remove(partner.id());
        return before == null;
    }

    private record Seen(Partner partner, Instant until) {}
}
