package org.commonhour.ledger.session.web;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.session.Channel;
import org.commonhour.ledger.session.Contribution;
import org.commonhour.ledger.session.ContributionFunction;
import org.commonhour.ledger.session.Part;
import org.commonhour.ledger.session.ParticipationLevel;
import org.commonhour.ledger.session.Phase;
import org.commonhour.ledger.session.Relationship;
import org.commonhour.ledger.session.Remuneration;
import org.commonhour.ledger.session.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Contribution")
record ContributionView(
        UUID id,
        @Nullable UUID memberId,
        Part part,
        @Nullable Instant startedAt,
        @Schema(examples = "90") long amountMinutes,
        Phase phase,
        @Nullable ParticipationLevel participationLevel,
        ContributionFunction function,
        Remuneration remuneration,
        Standing standing,
        Relationship relationship,
        boolean compulsory,
        Channel channel,
        @Nullable UUID receivedByMemberId,

        @Schema(description = "The transfer that moved the hours, once it is posted.") @Nullable
        UUID transferId,

        @Schema(description = "The transfer that moved the hours back, once the contribution no longer holds.")
        @Nullable
        UUID reversedByTransferId) {

    static ContributionView of(Contribution contribution) {
        var facts = contribution.facts();
        return new ContributionView(
                contribution.id(),
                contribution.memberId(),
                contribution.part(),
                contribution.startedAt(),
                contribution.amount().value(),
                facts.phase(),
                facts.participationLevel(),
                facts.function(),
                facts.remuneration(),
                facts.standing(),
                facts.relationship(),
                facts.compulsory(),
                facts.channel(),
                contribution.receivedByMemberId(),
                contribution.transferId(),
                contribution.reversedBy());
    }
}
