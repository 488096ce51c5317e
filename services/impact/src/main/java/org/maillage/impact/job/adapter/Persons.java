package org.maillage.impact.job.adapter;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;
import org.maillage.impact.dossier.PersonRef;

/** Opaque ids of persons, opened to be compared and for nothing else. */
final class Persons {

    private final FileKeys keys;

    Persons(FileKeys keys) {
        this.keys = keys;
    }

    /** The person of each of these stored jobs that names one. */
    Map<UUID, String> of(Collection<Document> jobs) {
        var sealed = new HashMap<UUID, byte[]>();
        for (Document job : jobs) {
            byte[] cipher = lastPerson(job);
            if (cipher != null) {
                sealed.put(job.get("_id", UUID.class), cipher);
            }
        }
        var persons = new HashMap<UUID, String>();
        Map<UUID, TextCipher> ciphers = sealed.isEmpty() ? Map.of() : keys.of(sealed.keySet());
        sealed.forEach((job, cipher) -> {
            String person = opened(ciphers.get(job), cipher);
            if (person != null) {
                persons.put(job, person);
            }
        });
        return persons;
    }

    private static byte @Nullable [] lastPerson(Document job) {
        List<Document> texts = job.getList("texts", Document.class, List.of());
        return texts.reversed().stream()
                .filter(it -> PersonRef.FIELD.equals(it.getString("field")))
                .map(it -> it.get("cipher", Binary.class).getData())
                .findFirst()
                .orElse(null);
    }

    /** Nothing when the key was deleted meanwhile: the person is forgotten. */
    private static @Nullable String opened(@Nullable TextCipher cipher, byte[] sealed) {
        try {
            return cipher == null ? null : cipher.open(sealed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
