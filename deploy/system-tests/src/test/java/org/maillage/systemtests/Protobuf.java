package org.maillage.systemtests;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A message in Protocol Buffers' wire format, of which only texts, bytes and messages within it are looked at. */
final class Protobuf {

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int WITH_LENGTH = 2;
    private static final int FOUR_BYTES = 5;

    private final Map<Integer, List<byte[]>> fields = new HashMap<>();

    private Protobuf() {}

    /** Reads a message. */
    static Protobuf of(byte[] bytes) {
        var message = new Protobuf();
        var rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            message.readField(rest);
        }
        return message;
    }

    /** The messages in a field, in their order. */
    List<Protobuf> messages(int field) {
        return fields.getOrDefault(field, List.of()).stream().map(Protobuf::of).toList();
    }

    /** The bytes of a field; none where it is not there. */
    byte[] bytes(int field) {
        return fields.containsKey(field) ? fields.get(field).getLast() : new byte[0];
    }

    private void readField(ByteBuffer rest) {
        long tag = varint(rest);
        int field = (int) (tag >>> 3);
        switch ((int) (tag & 7)) {
            case VARINT -> varint(rest);
            case EIGHT_BYTES -> rest.getLong();
            case FOUR_BYTES -> rest.getInt();
            case WITH_LENGTH -> {
                var bytes = new byte[(int) varint(rest)];
                rest.get(bytes);
                fields.computeIfAbsent(field, _ -> new ArrayList<>()).add(bytes);
            }
            default -> throw new IllegalArgumentException("no such type of field: " + tag);
        }
    }

    private static long varint(ByteBuffer rest) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = rest.get();
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }
}
