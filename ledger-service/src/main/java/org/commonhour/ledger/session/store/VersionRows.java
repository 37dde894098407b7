package org.commonhour.ledger.session.store;

import java.util.List;
import org.commonhour.ledger.session.Actor;
import org.commonhour.ledger.session.Session;
import org.commonhour.ledger.session.SessionChange;
import org.commonhour.ledger.session.SessionVersion;

/** Turns versions of sessions into rows and back. */
final class VersionRows {

    private VersionRows() {}

    static SessionVersionRow row(Session session, SessionChange change) {
        var actor = change.actor();
        var row = new SessionVersionRow();
        row.sessionId = session.id();
        row.version = session.version();
        row.state = session.state();
        row.act = change.act();
        row.doneAt = change.at();
        row.doneBy = actor == null ? null : actor.subject();
        row.doneAs = actor == null ? null : actor.capacity();
        row.forMemberId = actor == null ? null : actor.memberId();
        row.reason = change.reason();
        row.channel = change.channel();
        row.serviceId = session.serviceId();
        row.occurredOn = session.occurredOn();
        row.startedAt = session.startedAt();
        return row;
    }

    static SessionVersion version(SessionVersionRow row, List<ContributionRow> lines) {
        return new SessionVersion(
                row.version,
                row.state,
                new SessionChange(
                        row.act,
                        row.doneAt,
                        row.doneBy == null ? null : new Actor(row.doneBy, row.doneAs, row.forMemberId),
                        row.reason,
                        row.channel),
                row.serviceId,
                row.occurredOn,
                row.startedAt,
                lines.stream()
                        .filter(line -> line.sinceVersion <= row.version
                                && (line.untilVersion == null || line.untilVersion > row.version))
                        .map(SessionRows::contribution)
                        .toList());
    }
}
