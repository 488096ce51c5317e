package org.maillage.impact.job.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;

class PersonsTest {

    private static final UUID JOB = UUID.fromString("00000000-0000-5000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-5000-8000-000000000002");

    private final Keys keys = new Keys();
    private final Persons persons = new Persons(keys);

    @Test
    void theLastPersonThatWasSaidIsCompared() {
        var stored = job(JOB, text("address", "Place"), text("personRef", "a"), text("personRef", "b"));

        assertThat(persons.of(List.of(stored, job(OTHER)))).isEqualTo(Map.of(JOB, "b"));
    }

    @Test
    void aForgottenPersonIsNobody() {
        var stored = job(JOB, text("personRef", "a"));
        keys.forget(JOB);

        assertThat(persons.of(List.of(stored))).isEmpty();
    }

    private Document text(String field, String text) {
        TextCipher cipher = Objects.requireNonNull(keys.of(List.of(JOB)).get(JOB));
        return new Document("field", field).append("cipher", new Binary(cipher.seal(text)));
    }

    private static Document job(UUID id, Document... texts) {
        return new Document("_id", id).append("texts", List.of(texts));
    }

    private static final class Keys implements FileKeys {

        private final Map<UUID, TextCipher> all = new HashMap<>();

        @Override
        public Map<UUID, TextCipher> of(Collection<UUID> owners) {
            owners.forEach(it -> all.computeIfAbsent(it, _ -> TextCipher.of(TextCipher.newKey())));
            return all;
        }

        @Override
        public Optional<TextCipher> find(UUID owner) {
            return Optional.ofNullable(all.get(owner));
        }

        @Override
        public void forget(UUID owner) {
            all.remove(owner);
        }
    }
}
