package org.maillage.impact.job.adapter;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.impact.declaration.Days;
import org.maillage.impact.dossier.PersonRef;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Forgets the person of a job once nobody can need to compare it any more (GDPR article 5.1.e): the key of the job's texts is
 * deleted, so that neither copies nor backups can be read, then the texts.
 */
final class PersonRetention {

    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> jobs;
    private final FileKeys keys;
    private final Clock clock;
    private final Period keptFor;

    PersonRetention(MongoOperations mongo, FileKeys keys, Clock clock, Period keptFor) {
        this.jobs = mongo.getCollection(JobConfiguration.KIND).withWriteConcern(WriteConcern.MAJORITY);
        this.keys = keys;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    /** Forgets every person whose time is over; returns how many. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    int forgetWhatIsOver() {
        LocalDate last = Days.of(clock.instant()).minus(keptFor);
        List<UUID> over = jobs.find(Filters.and(
                        Filters.eq("texts.field", PersonRef.FIELD), Filters.lt("state.startedOn", last.toString())))
                .projection(Projections.include("_id"))
                .limit(AT_ONCE)
                .map(it -> Objects.requireNonNull(it.get("_id", UUID.class)))
                .into(new ArrayList<>());
        over.forEach(this::forget);
        return over.size();
    }

    /** A write like any other: whoever is deciding about the job meanwhile reads it again. */
    private void forget(UUID job) {
        keys.forget(job);
        jobs.updateOne(
                Filters.eq("_id", job), Updates.combine(Updates.set("texts", List.of()), Updates.inc("revision", 1L)));
    }
}
