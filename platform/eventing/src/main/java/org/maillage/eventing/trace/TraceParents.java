package org.maillage.eventing.trace;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Extension;

/** W3C {@code traceparent} as text and in records: {@code 00-<32 digits>-<16 digits>-<2 digits of flags>}. */
public final class TraceParents {

    private static final String HEADER = "ce_" + Extension.TRACE_PARENT;
    private static final int LENGTH = 55;
    private static final int TRACE_ID_AT = 3;
    private static final int TRACE_ID_ENDS = 35;
    private static final int FLAGS_AT = 54;
    private static final int HEXADECIMAL = 16;

    private TraceParents() {}

    /** Whether its trace is sampled. */
    public static boolean isSampled(String traceParent) {
        return traceParent.length() == LENGTH && isOdd(traceParent.charAt(FLAGS_AT));
    }

    /** The trace id in it, 32 hexadecimal digits; empty where it has another form. */
    public static Optional<String> traceId(@Nullable String traceParent) {
        return traceParent == null || traceParent.length() != LENGTH
                ? Optional.empty()
                : Optional.of(traceParent.substring(TRACE_ID_AT, TRACE_ID_ENDS));
    }

    /** The trace id that a record brings along. */
    public static Optional<String> traceId(ConsumerRecord<?, ?> record) {
        Header header = record.headers().lastHeader(HEADER);
        return header == null ? Optional.empty() : traceId(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** What a record brings along, when its trace is sampled; null otherwise, for which nothing is allocated. */
    public static @Nullable String sampled(ConsumerRecord<?, ?> record) {
        Header header = record.headers().lastHeader(HEADER);
        if (header == null) {
            return null;
        }
        byte[] value = header.value();
        return value != null && value.length == LENGTH && isOdd((char) value[FLAGS_AT])
                ? new String(value, StandardCharsets.UTF_8)
                : null;
    }

    /** The same record, said to come from another context of its trace. */
    static <K, V> ConsumerRecord<K, V> with(ConsumerRecord<K, V> record, String traceParent) {
        var headers = new RecordHeaders(record.headers());
        headers.remove(HEADER).add(HEADER, traceParent.getBytes(StandardCharsets.UTF_8));
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                headers,
                record.leaderEpoch());
    }

    private static boolean isOdd(char digit) {
        return (Character.digit(digit, HEXADECIMAL) & 1) == 1 && Character.digit(digit, HEXADECIMAL) >= 0;
    }
}
