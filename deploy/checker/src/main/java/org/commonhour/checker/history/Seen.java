package org.commonhour.checker.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was to be seen when all was quiet.
 *
 * @param entries in the order of each account's versions
 * @param events of the topic of transfers and holds, in the order in which a reader meets them, repetitions included
 */
public record Seen(List<Account> accounts, List<Entry> entries, List<Event> events) {

    /** An account as it stands; a limit that is null does not exist. */
    public record Account(
            UUID id,
            String kind,
            @Nullable Long floor,
            @Nullable Long ceiling,
            long balance,
            long held,
            long incoming,
            long version) {}

    /** One side of a transfer. */
    public record Entry(
            UUID account, long version, UUID transfer, long minutes, long balanceAfter, Instant recordedAt) {}

    /**
     * A published event, as far as the checker reads it.
     *
     * @param sequence its number in the stream
     * @param type the fact, for example {@code transfer-posted}
     * @param subject the transfer or hold
     * @param seq the transfer's number; 0 for holds
     * @param minutes the transfer's amount, the hold's amount, or what was captured of the hold
     */
    public record Event(
            long sequence,
            String id,
            String type,
            UUID subject,
            long seq,
            @Nullable UUID debit,
            @Nullable UUID credit,
            long minutes,
            long debitBalance,
            long creditBalance) {

        public boolean isTransfer() {
            return type.equals("transfer-posted");
        }
    }
}
