package org.maillage.eventing.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonSerializationException;
import org.bson.BsonString;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsonBytesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "besoin", "Épinettes, forêt à 2 €", "un 🚲 pour deux", "a\u0000b"})
    void textsAreTheBytesThatTheDriverWrites(String text) {
        var document = new BsonDocument("é", new BsonString(text));
        var drivers = new BasicOutputBuffer();
        write(drivers, document);

        assertThat(bytes(document).toByteArray()).isEqualTo(drivers.toByteArray());
        assertThat(bytes(document).document()).isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0000"})
    void aNameThatWouldEndTooEarlyIsRefused(String name) {
        assertThatThrownBy(() -> bytes(new BsonDocument(name, new BsonString("x"))))
                .isInstanceOf(BsonSerializationException.class);
    }

    private static BsonBytes bytes(BsonDocument document) {
        var bytes = new BsonBytes(1);
        write(bytes, document);
        return bytes;
    }

    private static void write(BasicOutputBuffer bytes, BsonDocument document) {
        new BsonDocumentCodec()
                .encode(
                        new BsonBinaryWriter(bytes),
                        document,
                        EncoderContext.builder().build());
    }
}
