package org.maillage.eventing.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.UuidRepresentation;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Outcome;
import org.maillage.eventing.mongo.Samples.Words;

/** Each stored form is read back from the very bytes of the database's format. */
class MappersTest {

    private static final Codec<Document> CODEC = CodecRegistries.withUuidRepresentation(
                    MongoClientSettings.getDefaultCodecRegistry(), UuidRepresentation.STANDARD)
            .get(Document.class);

    private final DocumentWriter<Words> writer = new DocumentWriter<>(new Samples.WordsMapping(), _ -> 5, CODEC);
    private final DocumentReader<Words> reader = new DocumentReader<>(new Samples.WordsMapping());

    @Test
    void aDocumentIsReadAsItWasWritten() {
        assertThat(reader.read(stored(Samples.full()))).isEqualTo(Samples.full());
    }

    @Test
    void anAbsentDocumentIsReadAsItWasWritten() {
        AggregateDocument<Words> absent = AggregateDocument.absent(Samples.ID);

        assertThat(reader.read(stored(absent))).isEqualTo(absent);
    }

    @Test
    void whatIsAbsentHasNoField() {
        assertThat(stored(AggregateDocument.absent(Samples.ID)))
                .doesNotContainKeys("state", "chain", "due")
                .doesNotContainValue(null);
    }

    @Test
    void thePartitionOfItsStatementsIsKeptWithIt() {
        assertThat(stored(Samples.full())).containsEntry("partition", 5);
    }

    @Test
    void whatIsDueBetweenTwoMillisecondsIsDueAtTheLater() {
        assertThat(stored(dueAt(Samples.EXACTLY)).getDate("due").toInstant())
                .isEqualTo(Samples.TO_THE_MILLISECOND.plus(Duration.ofMillis(1)));
        assertThat(stored(dueAt(Samples.TO_THE_MILLISECOND)).getDate("due").toInstant())
                .isEqualTo(Samples.TO_THE_MILLISECOND);
    }

    @Test
    void outcomesAreReadAsTheyWereWrittenInTheirOrder() {
        var stored = written(it -> OutcomeMapper.write(it, "handled", Samples.handled()));

        assertThat(OutcomeMapper.read(stored.getList("handled", Document.class)))
                .containsExactlyEntriesOf(Samples.handled());
    }

    @Test
    void whatWaitsIsNoOutcomeToRemember() {
        Map<String, Outcome> waits = Map.of("s1", new Outcome.Waits("early", "Trop tôt.", null));

        assertThatThrownBy(() -> written(it -> OutcomeMapper.write(it, "handled", waits)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "2017-0042")
    void anEventIsReadAsItWasWritten(@Nullable String subject) {
        var event = Samples.event("1", subject);

        assertThat(WireEventMapper.read(
                        written(it -> WireEventMapper.write(it, "event", event)).get("event", Document.class)))
                .isEqualTo(event);
    }

    private static AggregateDocument<Words> dueAt(Instant due) {
        return new AggregateDocument<>(
                new UUID(1, 1), 1, 0, null, null, List.of(), Map.of(), List.of(), List.of(), List.of(), due, due);
    }

    private Document stored(AggregateDocument<Words> document) {
        return decoded(writer.write(document));
    }

    private static Document written(Consumer<BsonWriter> field) {
        var bytes = new BsonBytes(16);
        var writer = new BsonBinaryWriter(bytes);
        writer.writeStartDocument();
        field.accept(writer);
        writer.writeEndDocument();
        return decoded(bytes.document());
    }

    private static Document decoded(RawBsonDocument document) {
        return CODEC.decode(
                new BsonBinaryReader(document.getByteBuffer().asNIO()),
                DecoderContext.builder().build());
    }
}
