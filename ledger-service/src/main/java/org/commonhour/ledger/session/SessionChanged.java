package org.commonhour.ledger.session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as published after every change: its whole state, without anything that names a person. */
record SessionChanged(
        UUID sessionId,
        UUID communityId,
        long version,
        SessionState state,
        @Nullable UUID arrangementId,
        @Nullable UUID serviceId,
        LocalDate occurredOn,
        @Nullable String refusal,
        List<Line> contributions) {

    static final String TOPIC = "commonhour.ledger.session.v1";
    static final String TYPE = "org.commonhour.ledger.session-changed.v1";

    static SessionChanged of(Session session) {
        return new SessionChanged(
                session.id(),
                session.communityId(),
                session.version(),
                session.state(),
                session.arrangementId(),
                session.serviceId(),
                session.occurredOn(),
                session.refusal(),
                session.contributions().stream().map(Line::of).toList());
    }

    /** One contribution as published. */
    record Line(
            UUID contributionId,
            @Nullable UUID memberId,
            Part part,
            long amountMinutes,
            Phase phase,
            @Nullable ParticipationLevel participationLevel,
            ContributionFunction function,
            Standing standing,
            Remuneration remuneration,
            Relationship relationship,
            boolean compulsory,
            Channel channel,
            @Nullable UUID receivedByMemberId,
            @Nullable UUID transferId) {

        static Line of(Contribution contribution) {
            var facts = contribution.facts();
            return new Line(
                    contribution.id(),
                    contribution.memberId(),
                    contribution.part(),
                    contribution.amount().value(),
                    facts.phase(),
                    facts.participationLevel(),
                    facts.function(),
                    facts.standing(),
                    facts.remuneration(),
                    facts.relationship(),
                    facts.compulsory(),
                    facts.channel(),
                    contribution.receivedByMemberId(),
                    contribution.transferId());
        }
    }
}
