package org.maillage.eventing.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.io.BasicOutputBuffer;
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

    private final DocumentMapper<Words> mapper = new DocumentMapper<>(new Samples.WordsMapping(), _ -> 5);

    @Test
    void aDocumentIsReadAsItWasWritten() {
        assertThat(mapper.read(throughTheDatabase(mapper.write(Samples.full()))))
                .isEqualTo(Samples.full());
    }

    @Test
    void anAbsentDocumentIsReadAsItWasWritten() {
        AggregateDocument<Words> absent = AggregateDocument.absent(Samples.ID);

        assertThat(mapper.read(throughTheDatabase(mapper.write(absent)))).isEqualTo(absent);
    }

    @Test
    void whatIsAbsentHasNoField() {
        Document stored = mapper.write(AggregateDocument.absent(Samples.ID));

        assertThat(stored).doesNotContainKeys("state", "chain", "due").doesNotContainValue(null);
    }

    @Test
    void thePartitionOfItsStatementsIsKeptWithIt() {
        assertThat(mapper.write(Samples.full())).containsEntry("partition", 5);
    }

    @Test
    void whatIsDueBetweenTwoMillisecondsIsDueAtTheLater() {
        assertThat(mapper.write(dueAt(Samples.EXACTLY)).getDate("due").toInstant())
                .isEqualTo(Samples.TO_THE_MILLISECOND.plus(Duration.ofMillis(1)));
        assertThat(mapper.write(dueAt(Samples.TO_THE_MILLISECOND))
                        .getDate("due")
                        .toInstant())
                .isEqualTo(Samples.TO_THE_MILLISECOND);
    }

    @Test
    void outcomesAreReadAsTheyWereWrittenInTheirOrder() {
        var stored = throughTheDatabase(new Document("handled", OutcomeMapper.write(Samples.handled())));

        assertThat(OutcomeMapper.read(stored.getList("handled", Document.class)))
                .containsExactlyEntriesOf(Samples.handled());
    }

    @Test
    void whatWaitsIsNoOutcomeToRemember() {
        Map<String, Outcome> waits = Map.of("s1", new Outcome.Waits("early", "Trop tôt.", null));

        assertThatThrownBy(() -> OutcomeMapper.write(waits)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "2017-0042")
    void anEventIsReadAsItWasWritten(@Nullable String subject) {
        var event = Samples.event("1", subject);

        assertThat(WireEventMapper.read(throughTheDatabase(WireEventMapper.write(event))))
                .isEqualTo(event);
    }

    private static AggregateDocument<Words> dueAt(Instant due) {
        return new AggregateDocument<>(
                new UUID(1, 1), 1, 0, null, null, List.of(), Map.of(), List.of(), List.of(), List.of(), due, due);
    }

    private static Document throughTheDatabase(Document document) {
        var bytes = new BasicOutputBuffer();
        CODEC.encode(
                new BsonBinaryWriter(bytes), document, EncoderContext.builder().build());
        return CODEC.decode(
                new BsonBinaryReader(bytes.getByteBuffers().getFirst().asNIO()),
                DecoderContext.builder().build());
    }
}
