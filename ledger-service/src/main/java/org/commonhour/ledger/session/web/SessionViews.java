package org.commonhour.ledger.session.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.ledger.session.NoticeService;
import org.commonhour.ledger.session.Session;
import org.commonhour.ledger.session.SessionService;
import org.commonhour.ledger.session.SettlementService;
import org.jboss.logging.Logger;

/** Shows a session to a caller, and sees to it that a confirmed one is settled first. */
@ApplicationScoped
class SessionViews {

    private static final Logger LOG = Logger.getLogger(SessionViews.class);

    private final SessionService sessions;
    private final NoticeService notices;
    private final SettlementService settlement;

    SessionViews(SessionService sessions, NoticeService notices, SettlementService settlement) {
        this.sessions = sessions;
        this.notices = notices;
        this.settlement = settlement;
    }

    Uni<SessionView> of(Caller caller, Session session) {
        return sessions.rights(caller, session)
                .map(rights -> SessionView.of(
                        session, rights, notices.confirmsItselfAt(session).orElse(null)));
    }

    Uni<SessionView> current(Caller caller, UUID sessionId) {
        return sessions.get(caller, sessionId).flatMap(session -> of(caller, session));
    }

    /** Confirmed is kept from here on: what fails now is settled by the sweep. */
    Uni<SessionView> settled(Caller caller, SessionView confirmed) {
        return settlement
                .settle(caller.communityId(), confirmed.id())
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "event=settlement-failed session=%s", confirmed.id()))
                .chain(() -> current(caller, confirmed.id()))
                .onFailure()
                .recoverWithItem(confirmed);
    }
}
