package org.commonhour.ledger.session.store;

import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.session.Actor;
import org.commonhour.ledger.session.Confirmation;
import org.commonhour.ledger.session.Contribution;
import org.commonhour.ledger.session.ContributionFacts;
import org.commonhour.ledger.session.Session;

/** Turns sessions into rows and back. */
final class SessionRows {

    private SessionRows() {}

    static SessionRow row(Session session) {
        var row = new SessionRow();
        row.id = session.id();
        row.communityId = session.communityId();
        row.arrangementId = session.arrangementId();
        row.serviceId = session.serviceId();
        row.occurredOn = session.occurredOn();
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
        row.version = session.version();
        row.state = session.state();
        row.confirmedBy = confirmation == null ? null : confirmation.subject();
        row.confirmedAt = confirmation == null ? null : confirmation.at();
        row.refusal = session.refusal();
    }

    static ContributionRow row(UUID sessionId, int line, Contribution contribution) {
        var facts = contribution.facts();
        var row = new ContributionRow();
        row.id = contribution.id();
        row.sessionId = sessionId;
        row.line = line;
        row.memberId = contribution.memberId();
        row.part = contribution.part();
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
                new Actor(row.recordedBy, row.recordedAs, row.recordedByMemberId),
                row.recordedAt,
                row.confirmedBy == null ? null : new Confirmation(row.confirmedBy, row.confirmedAt),
                row.refusal,
                lines.stream().map(SessionRows::contribution).toList());
    }

    private static Contribution contribution(ContributionRow row) {
        return new Contribution(
                row.id,
                row.memberId,
                row.part,
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
                row.transferId);
    }
}
