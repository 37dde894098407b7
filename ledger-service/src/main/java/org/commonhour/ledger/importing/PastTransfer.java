package org.commonhour.ledger.importing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;

/**
 * One row of the file.
 *
 * @param source whom the minutes left
 * @param destination whom they reached
 * @param amount how many
 * @param occurredAt when
 * @param content the whole row, which tells it from others; never stored
 */
public record PastTransfer(Party source, Party destination, Minutes amount, Instant occurredAt, String content) {

    /**
     * The transfer's id: the same row gets the same id in every run, and among identical rows the first, second and
     * so on are told apart.
     *
     * @param ordinal 1 for the first of identical rows
     */
    public UUID id(UUID communityId, int ordinal) {
        return UUID.nameUUIDFromBytes(
                (communityId + "/transfers/" + ordinal + "/" + content).getBytes(StandardCharsets.UTF_8));
    }
}
