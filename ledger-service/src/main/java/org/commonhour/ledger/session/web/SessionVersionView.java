package org.commonhour.ledger.session.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.session.Capacity;
import org.commonhour.ledger.session.Channel;
import org.commonhour.ledger.session.DisputeReason;
import org.commonhour.ledger.session.SessionAct;
import org.commonhour.ledger.session.SessionState;
import org.commonhour.ledger.session.SessionVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SessionVersion", description = "The session as it was in one of its versions.")
record SessionVersionView(
        long version,
        SessionState state,
        SessionAct act,
        Instant at,

        @Schema(description = "The subject id of who did it; missing where the ledger did.") @Nullable
        String by,

        @Nullable Capacity as,
        @Nullable UUID forMemberId,
        @Nullable DisputeReason reason,
        @Nullable Channel channel,
        @Nullable UUID serviceId,
        LocalDate occurredOn,
        @Nullable Instant startedAt,
        List<ContributionView> contributions) {

    static SessionVersionView of(SessionVersion version) {
        var change = version.change();
        var actor = change.actor();
        return new SessionVersionView(
                version.version(),
                version.state(),
                change.act(),
                change.at(),
                actor == null ? null : actor.subject(),
                actor == null ? null : actor.capacity(),
                actor == null ? null : actor.memberId(),
                change.reason(),
                change.channel(),
                version.serviceId(),
                version.occurredOn(),
                version.startedAt(),
                version.contributions().stream().map(ContributionView::of).toList());
    }

    /** All versions, oldest first. */
    @Schema(name = "SessionVersions")
    record Listing(List<SessionVersionView> items) {}
}
