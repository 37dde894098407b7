package org.commonhour.ledger.session;

import java.time.Instant;
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
        @Nullable Instant startedAt,
        @Nullable Word confirmation,
        @Nullable Doubt dispute,
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
                session.startedAt(),
                Word.of(session.confirmation()),
                Doubt.of(session.dispute()),
                session.refusal(),
                session.contributions().stream().map(Line::of).toList());
    }

    /** Whose word confirmed it, as published. */
    record Word(
            @Nullable ConfirmationKind kind,
            Instant at,
            @Nullable Channel channel) {

        static @Nullable Word of(@Nullable Confirmation confirmation) {
            return confirmation == null
                    ? null
                    : new Word(confirmation.kind(), confirmation.at(), confirmation.channel());
        }
    }

    /** What is said to be wrong with it, as published. */
    record Doubt(DisputeReason reason, SessionState from) {

        static @Nullable Doubt of(@Nullable Dispute dispute) {
            return dispute == null ? null : new Doubt(dispute.reason(), dispute.from());
        }
    }

    /** One contribution as published. */
    record Line(
            UUID contributionId,
            @Nullable UUID memberId,
            Part part,
            @Nullable Instant startedAt,
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
            @Nullable UUID transferId,
            @Nullable UUID reversedByTransferId) {

        static Line of(Contribution contribution) {
            var facts = contribution.facts();
            return new Line(
                    contribution.id(),
                    contribution.memberId(),
                    contribution.part(),
                    contribution.startedAt(),
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
                    contribution.transferId(),
                    contribution.reversedBy());
        }
    }
}
