package org.maillage.eventing.wire;

/** Names of the CloudEvents extension attributes that Maillage uses; lower-case alphanumerics, at most 20. */
public final class Extension {

    /** When the door, or the deciding service, recorded it: an instant. */
    public static final String RECORDED_TIME = "recordedtime";
    /** Precision of {@code time}: instant, day, month, quarter or year. */
    public static final String TIME_PRECISION = "timeprecision";
    /** Receipt of a statement, set by the door. */
    public static final String RECEIPT_ID = "receiptid";
    /** The partner whose token brought the statement, set by the door. */
    public static final String PARTNER_ID = "partnerid";
    /** 1, 2, 3 … per aggregate, without holes. */
    public static final String SEQUENCE = "sequence";
    /** The chain from a need to its jobs. */
    public static final String THREAD_ID = "threadid";
    /** What led to it: receipt id, event id, command id or timer. */
    public static final String CAUSATION_ID = "causationid";
    /** Copied along the whole chain of causes. */
    public static final String CORRELATION_ID = "correlationid";
    /** {@code source} of the statement, when one led to it. */
    public static final String PARTNER_SOURCE = "partnersource";
    /** Opaque id of the person, when a staff command led to it. */
    public static final String ACTOR_ID = "actorid";
    /** W3C trace context. */
    public static final String TRACE_PARENT = "traceparent";
    /** {@code true} for demonstration data. */
    public static final String SYNTHETIC = "synthetic";

    private Extension() {}
}
