package org.commonhour.ledger.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as it was in one of its versions.
 *
 * @param version its number
 * @param state how it stood
 * @param change how it came to be
 * @param serviceId the service it belonged to, if any
 * @param occurredOn the day
 * @param startedAt when it began, if it was told
 * @param contributions those that stood in this version
 */
public record SessionVersion(
        long version,
        SessionState state,
        SessionChange change,
        @Nullable UUID serviceId,
        LocalDate occurredOn,
        @Nullable Instant startedAt,
        List<Contribution> contributions) {

    /** Keeps its own copy of the contributions. */
    public SessionVersion {
        contributions = List.copyOf(contributions);
    }
}
