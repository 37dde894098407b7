package org.commonhour.checker.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a call ended, as far as the client can tell. */
public sealed interface Answer {

    /**
     * The transfer is in the ledger.
     *
     * @param body the answer as it came, byte for byte
     */
    record Done(UUID id, long seq, UUID debit, UUID credit, long minutes, Instant recordedAt, String body)
            implements Answer {}

    /**
     * A rule refuses it.
     *
     * @param field the field named in the answer, without the slash
     * @param body the answer as it came, without what is the request's and not the result's
     */
    record Refused(int status, String code, @Nullable String field, String body) implements Answer {}

    /** Nothing was done, for certain: the service is full, or was never reached. */
    record NotTaken(String cause) implements Answer {}

    /** Nobody can tell: a time-out, a lost connection, an answer that says so. */
    record Unknown(String cause) implements Answer {}
}
