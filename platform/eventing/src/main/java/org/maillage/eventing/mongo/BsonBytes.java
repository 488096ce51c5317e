package org.maillage.eventing.mongo;

import java.nio.charset.StandardCharsets;
import org.bson.BsonSerializationException;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;

/** Where a document is written to by hand: texts, most of what there is, go in whole and not letter by letter. */
public final class BsonBytes extends BasicOutputBuffer {

    /** @param expected bytes, about; it grows as needed */
    public BsonBytes(int expected) {
        super(expected);
    }

    /** What was written, without a copy: nothing may be written behind it. */
    public RawBsonDocument document() {
        return new RawBsonDocument(getInternalBuffer(), 0, getPosition());
    }

    @Override
    protected int writeCharacters(String text, boolean isName) {
        if (isName && text.indexOf('\0') >= 0) {
            throw new BsonSerializationException("a name that holds the sign at which names end: " + text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeBytes(bytes);
        writeByte(0);
        return bytes.length + 1;
    }
}
