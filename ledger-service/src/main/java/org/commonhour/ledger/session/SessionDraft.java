package org.commonhour.ledger.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * A session as somebody wants to record it.
 *
 * @param arrangementId the arrangement that happened, if there was one
 * @param serviceId the agency's service it belongs to, if any
 * @param occurredOn the day it happened
 * @param startedAt when it began, if it is told
 * @param amount how long, in the plain case of one arrangement and no contributions of their own
 * @param contributions who did what; empty in the plain case
 * @param onBehalfOfMemberId for whom a coordinator records it, if for somebody
 */
public record SessionDraft(
        @Nullable UUID arrangementId,
        @Nullable UUID serviceId,
        LocalDate occurredOn,
        @Nullable Instant startedAt,
        @Nullable Minutes amount,
        List<ContributionDraft> contributions,
        @Nullable UUID onBehalfOfMemberId) {

    /** The same session with other contributions. */
    SessionDraft with(List<ContributionDraft> lines) {
        return new SessionDraft(arrangementId, serviceId, occurredOn, startedAt, amount, lines, onBehalfOfMemberId);
    }

    /** The same session for a service. */
    SessionDraft of(@Nullable UUID service) {
        return new SessionDraft(
                arrangementId, service, occurredOn, startedAt, amount, contributions, onBehalfOfMemberId);
    }
}
