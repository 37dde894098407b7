package org.commonhour.kit.event;

/** Names of the Kafka headers of a CloudEvent in binary mode, our extensions among them. */
final class CloudEventHeaders {

    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String TIME = "ce_time";
    static final String SUBJECT = "ce_subject";
    static final String SEQUENCE = "ce_sequence";
    static final String CORRELATION = "ce_correlation";
    static final String TRACE_PARENT = "traceparent";

    private CloudEventHeaders() {}
}
