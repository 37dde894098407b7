package org.commonhour.ledger.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Minutes that count.
 *
 * @param serviceId the service they belong to, if any
 * @param month when
 * @param occurredOn the day, where the event says so
 * @param personId the pseudonym of whose minutes they are, where the event says so
 * @param receivedBy the member who received the help, when it was given to one member
 * @param heads how many people gave minutes that are nobody's by name, at the least; 0 when nobody says
 * @param amountMinutes how many
 * @param fact the rest
 */
public record CountedLine(
        @Nullable UUID serviceId,
        YearMonth month,
        @Nullable LocalDate occurredOn,
        @Nullable UUID personId,
        @Nullable UUID receivedBy,
        int heads,
        long amountMinutes,
        Fact fact) {}
