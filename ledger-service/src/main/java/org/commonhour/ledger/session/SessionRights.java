package org.commonhour.ledger.session;

import java.util.EnumSet;
import java.util.Set;

/** Who may do what to a session. */
final class SessionRights {

    private SessionRights() {}

    /** What the actor may do to the session as it stands. */
    static Set<SessionRight> of(Session session, Actor actor) {
        Set<SessionRight> rights = EnumSet.noneOf(SessionRight.class);
        if (session.refusalOf(actor).isEmpty()) {
            rights.add(SessionRight.CONFIRM);
        }
        if (isDisputable(session) && !isOwnRecord(session, actor)) {
            rights.add(SessionRight.DISPUTE);
        }
        if (mayEndDispute(session, actor)) {
            rights.add(SessionRight.END_DISPUTE);
        }
        if (isCorrectable(session) && mayCorrect(session, actor)) {
            rights.add(SessionRight.CORRECT);
            rights.add(SessionRight.WITHDRAW);
        }
        return rights;
    }

    static boolean isDisputable(Session session) {
        return session.state() == SessionState.RECORDED || session.state() == SessionState.SETTLED;
    }

    static boolean isCorrectable(Session session) {
        return switch (session.state()) {
            case RECORDED, SETTLED, REFUSED, DISPUTED -> true;
            case CONFIRMED, WITHDRAWN -> false;
        };
    }

    /** Whose own words a session is corrects them; once it is settled anybody who took part may find it wrong. */
    private static boolean isOwnRecord(Session session, Actor actor) {
        return session.state() == SessionState.RECORDED && session.speaksForRecorder(actor);
    }

    private static boolean mayEndDispute(Session session, Actor actor) {
        var dispute = session.dispute();
        return dispute != null && (isCoordinator(actor) || dispute.isOf(actor));
    }

    /** What others have agreed to is changed by a coordinator alone, who took no part in it. */
    private static boolean mayCorrect(Session session, Actor actor) {
        return isCoordinator(actor) || (!session.isSettled() && session.speaksForRecorder(actor));
    }

    /** A coordinator in their own right, who speaks for no party. */
    static boolean isCoordinator(Actor actor) {
        return actor.capacity() == Capacity.COORDINATOR && !actor.isParty();
    }
}
