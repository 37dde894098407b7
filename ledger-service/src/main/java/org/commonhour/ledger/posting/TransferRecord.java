package org.commonhour.ledger.posting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.commonhour.ledger.account.AccountRef;
import org.commonhour.ledger.merkle.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * What the log keeps of a transfer, in its one canonical form: JSON of strings and whole numbers, the names in order,
 * without what is absent (RFC 8785). Times are microseconds since 1970; accounts go by their references.
 *
 * @param json the record
 */
public record TransferRecord(String json) {

    private static final int USUAL_LENGTH = 560;

    /** The record of a transfer between the accounts with these references. */
    public static TransferRecord of(PostedTransfer transfer, AccountRef debit, AccountRef credit) {
        var json = new StringBuilder(USUAL_LENGTH)
                .append("{\"amountMinutes\":")
                .append(transfer.amount().value());
        text(json, "community", transfer.communityId());
        text(json, "credit", credit.hex());
        text(json, "debit", debit.hex());
        text(json, "hold", transfer.captureHoldId());
        text(json, "id", transfer.id());
        text(json, "kind", transfer.kind().name());
        number(json, "occurredAt", micros(transfer.occurredAt()));
        var override = transfer.override();
        text(json, "override", override == null ? null : override.reason());
        number(json, "recordedAt", micros(transfer.recordedAt()));
        text(json, "reverses", transfer.reversesTransferId());
        number(json, "seq", transfer.seq());
        text(json, "session", transfer.sessionId());
        number(json, "v", 1);
        return new TransferRecord(json.append('}').toString());
    }

    /** The hash of the leaf that it is in the log. */
    public TreeHash leaf() {
        return TreeHash.leaf(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void number(StringBuilder json, String name, long value) {
        json.append(",\"").append(name).append("\":").append(value);
    }

    private static void text(StringBuilder json, String name, @Nullable UUID value) {
        if (value != null) {
            json.append(",\"").append(name).append("\":\"").append(value).append('"');
        }
    }

    /** Codes and hexadecimal digits alone come here: nothing that JSON would want escaped. */
    private static void text(StringBuilder json, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (value.chars().anyMatch(one -> one < ' ' || one > '~' || one == '"' || one == '\\')) {
            throw new IllegalArgumentException("The " + name + " of a transfer is a code, not a text.");
        }
        json.append(",\"").append(name).append("\":\"").append(value).append('"');
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
