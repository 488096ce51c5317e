package org.maillage.impact.job.adapter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Pairs of claims that a person has told apart: proposed no more. They can still be matched by whoever knows better later. */
final class DistinctJobs {

    static final String COLLECTION = "distinct-jobs";

    private final MongoCollection<Document> pairs;
    private final MongoCollection<Document> jobs;

    DistinctJobs(MongoOperations mongo) {
        pairs = mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY);
        jobs = mongo.getCollection(JobConfiguration.KIND);
    }

    /** All of them. */
    Set<JobPair> all() {
        return pairs.find().map(it -> JobPair.of(it.getString("_id"))).into(new HashSet<>());
    }

    /**
     * Notes that these are two jobs; said again, it stays as it was first said.
     *
     * @param by opaque id of the person
     * @return false when one of them is no job
     */
    boolean tellApart(JobPair pair, String by, Instant at) {
        if (jobs.countDocuments(and(in("_id", List.of(pair.one(), pair.other())), exists("state"))) < 2) {
            return false;
        }
        pairs.updateOne(
                eq("_id", pair.key()),
                Updates.combine(Updates.setOnInsert("by", by), Updates.setOnInsert("at", Date.from(at))),
                new UpdateOptions().upsert(true));
        return true;
    }

    /**
     * Two jobs, in whichever order they are named.
     *
     * @param one   the one whose id reads first
     * @param other the other
     */
    record JobPair(UUID one, UUID other) {

        private static final String BETWEEN = "|";

        JobPair {
            if (one.toString().compareTo(other.toString()) > 0) {
                UUID swapped = one;
                one = other;
                other = swapped;
            }
        }

        private static JobPair of(String key) {
            int at = key.indexOf(BETWEEN);
            return new JobPair(UUID.fromString(key.substring(0, at)), UUID.fromString(key.substring(at + 1)));
        }

        private String key() {
            return one + BETWEEN + other;
        }
    }
}
