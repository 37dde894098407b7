package org.commonhour.ledger.session.store;

import java.util.List;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.session.Actor;
import org.commonhour.ledger.session.Confirmation;
import org.commonhour.ledger.session.Contribution;
import org.commonhour.ledger.session.ContributionFacts;
import org.commonhour.ledger.session.Dispute;
import org.commonhour.ledger.session.Session;
import org.commonhour.ledger.session.SessionState;
import org.jspecify.annotations.Nullable;

/** Turns sessions into rows and back. */
final class SessionRows {

    private SessionRows() {}

    static SessionRow row(Session session) {
        var row = new SessionRow();
        row.id = session.id();
        row.communityId = session.communityId();
        row.arrangementId = session.arrangementId();
        row.recordedBy = session.recorder().subject();
        row.recordedAs = session.recorder().capacity();
        row.recordedByMemberId = session.recorder().memberId();
        row.recordedAt = session.recordedAt();
        copyProgress(session, row);
        return row;
    }

    /** Copies what changes in the life of a session. */
    static void copyProgress(Session session, SessionRow row) {
        var confirmation = session.confirmation();
        var dispute = session.dispute();
        row.version = session.version();
        row.state = session.state();
        row.serviceId = session.serviceId();
        row.occurredOn = session.occurredOn();
        row.startedAt = session.startedAt();
        row.toldAt = session.toldAt();
        row.confirmedBy = confirmation == null ? null : confirmation.subject();
        row.confirmedAt = confirmation == null ? null : confirmation.at();
        row.confirmedKind = confirmation == null ? null : confirmation.kind();
        row.confirmedChannel = confirmation == null ? null : confirmation.channel();
        row.confirmedForMemberId = confirmation == null ? null : confirmation.onBehalfOfMemberId();
        row.refusal = session.refusal();
        row.disputeReason = dispute == null ? null : dispute.reason();
        row.disputedBy = dispute == null ? null : dispute.subject();
        row.disputedForMemberId = dispute == null ? null : dispute.memberId();
        row.disputedAt = dispute == null ? null : dispute.at();
        row.disputedFrom = dispute == null ? null : dispute.from();
    }

    /** A refused or withdrawn session claims nobody's time. */
    static boolean stands(Session session) {
        return session.state() != SessionState.REFUSED && session.state() != SessionState.WITHDRAWN;
    }

    static ContributionRow row(Session session, int line, Contribution contribution) {
        var facts = contribution.facts();
        var row = new ContributionRow();
        row.id = contribution.id();
        row.sessionId = session.id();
        row.sinceVersion = session.version();
        row.stands = stands(session);
        row.line = line;
        row.memberId = contribution.memberId();
        row.part = contribution.part();
        row.startedAt = contribution.startedAt();
        row.amountMinutes = contribution.amount().value();
        row.phase = facts.phase();
        row.participationLevel = facts.participationLevel();
        row.function = facts.function();
        row.remuneration = facts.remuneration();
        row.standing = facts.standing();
        row.relationship = facts.relationship();
        row.compulsory = facts.compulsory();
        row.channel = facts.channel();
        row.receivedByMemberId = contribution.receivedByMemberId();
        row.transferId = contribution.transferId();
        row.reversedBy = contribution.reversedBy();
        return row;
    }

    static Session session(SessionRow row, List<ContributionRow> lines) {
        return new Session(
                row.id,
                row.communityId,
                row.version,
                row.state,
                row.arrangementId,
                row.serviceId,
                row.occurredOn,
                row.startedAt,
                new Actor(row.recordedBy, row.recordedAs, row.recordedByMemberId),
                row.recordedAt,
                row.toldAt,
                confirmation(row),
                row.refusal,
                dispute(row),
                lines.stream().map(SessionRows::contribution).toList());
    }

    private static @Nullable Confirmation confirmation(SessionRow row) {
        return row.confirmedBy == null
                ? null
                : new Confirmation(
                        row.confirmedKind,
                        row.confirmedBy,
                        row.confirmedAt,
                        row.confirmedChannel,
                        row.confirmedForMemberId);
    }

    private static @Nullable Dispute dispute(SessionRow row) {
        return row.disputeReason == null
                ? null
                : new Dispute(
                        row.disputeReason, row.disputedBy, row.disputedForMemberId, row.disputedAt, row.disputedFrom);
    }

    static Contribution contribution(ContributionRow row) {
        return new Contribution(
                row.id,
                row.memberId,
                row.part,
                row.startedAt,
                Minutes.of(row.amountMinutes),
                new ContributionFacts(
                        row.phase,
                        row.participationLevel,
                        row.function,
                        row.remuneration,
                        row.standing,
                        row.relationship,
                        row.compulsory,
                        row.channel),
                row.receivedByMemberId,
                row.transferId,
                row.reversedBy);
    }
}
