package org.maillage.funding.grant.adapter;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.mongo.Inserts;
import org.springframework.data.mongodb.core.MongoOperations;

/** Every version of a set that was ever given away: what has changed since is a new version, an old one stays as it was. */
final class Releases {

    private static final int ATTEMPTS = 5;

    private final MongoOperations mongo;

    Releases(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The version whose content this is: the latest, or a new one. */
    Release of(String set, OpenGrants.Csv csv, Instant now) {
        String digest = digest(csv.bytes());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document latest = latest(set);
            if (latest != null && digest.equals(latest.getString("digest"))) {
                return new Release(latest.getInteger("version"), digest, csv.bytes());
            }
            int version = latest == null ? 1 : latest.getInteger("version") + 1;
            if (insert(set, version, digest, csv, now)) {
                return new Release(version, digest, csv.bytes());
            }
        }
        throw new IllegalStateException("others release the same set again and again");
    }

    /** One that was given away before. */
    Optional<Release> find(String set, int version) {
        return Optional.ofNullable(collection()
                        .find(Filters.eq("_id", set + "/" + version))
                        .first())
                .map(it -> new Release(
                        version, it.getString("digest"), unzip(Objects.requireNonNull(it.get("csv", Binary.class)))));
    }

    private @Nullable Document latest(String set) {
        return collection()
                .find(Filters.eq("set", set))
                .sort(Sorts.descending("version"))
                .first();
    }

    private boolean insert(String set, int version, String digest, OpenGrants.Csv csv, Instant now) {
        return Inserts.unlessThere(
                collection(),
                new Document("_id", set + "/" + version)
                        .append("set", set)
                        .append("version", version)
                        .append("releasedAt", now.toString())
                        .append("digest", digest)
                        .append("rows", csv.rows())
                        .append("csv", new Binary(zip(csv.bytes()))));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("releases").withWriteConcern(WriteConcern.MAJORITY);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] zip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static byte[] unzip(Binary zipped) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.getData()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param digest SHA-256 of the content */
    record Release(int version, String digest, byte[] csv) {}
}
