package org.commonhour.ledger.session.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonhour.ledger.session.Capacity;
import org.commonhour.ledger.session.Session;
import org.commonhour.ledger.session.SessionRight;
import org.commonhour.ledger.session.SessionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Session", description = "What happened, with one contribution for each person who took part.")
record SessionView(
        UUID id,
        long version,
        SessionState state,
        @Nullable UUID arrangementId,
        @Nullable UUID serviceId,
        LocalDate occurredOn,
        @Nullable Instant startedAt,

        @Schema(description = "The subject id of who recorded it.")
        String recordedBy,

        Capacity recordedAs,
        @Nullable UUID recordedByMemberId,
        Instant recordedAt,
        @Nullable Instant confirmedAt,
        @Nullable ConfirmationView confirmation,

        @Schema(description = "When it confirms itself unless somebody says something; missing when it does not.")
        @Nullable
        Instant confirmsItselfAt,

        @Schema(description = "While it is disputed.") @Nullable
        DisputeView dispute,

        @Schema(description = "The code of the rule that kept its hours from moving.") @Nullable
        String refusal,

        @Schema(description = "Whether the caller may confirm it now.")
        boolean mayConfirm,

        @Schema(description = "What the caller may do to it now, in their own name.") @Nullable
        List<SessionRight> allowed,

        List<ContributionView> contributions) {

    static SessionView of(Session session, Set<SessionRight> rights, @Nullable Instant confirmsItselfAt) {
        var confirmation = session.confirmation();
        return new SessionView(
                session.id(),
                session.version(),
                session.state(),
                session.arrangementId(),
                session.serviceId(),
                session.occurredOn(),
                session.startedAt(),
                session.recorder().subject(),
                session.recorder().capacity(),
                session.recorder().memberId(),
                session.recordedAt(),
                confirmation == null ? null : confirmation.at(),
                ConfirmationView.of(confirmation),
                confirmsItselfAt,
                DisputeView.of(session.dispute()),
                session.refusal(),
                rights.contains(SessionRight.CONFIRM),
                rights.stream().sorted().toList(),
                session.contributions().stream().map(ContributionView::of).toList());
    }
}
