package org.commonhour.matching.arrangement;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.matching.member.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Two members who arrange that one helps the other, as a state machine (M5):
 * INVITED to AGREED, DECLINED or CANCELLED; AGREED to HAPPENED, CANCELLED or MISSED.
 *
 * @param sessionId the session that records what happened, once the ledger has told of one
 * @param version grows by one with each change
 */
public record Arrangement(
        UUID id,
        UUID communityId,
        Terms terms,
        ArrangementState state,
        Hold hold,
        @Nullable UUID sessionId,
        Channel channel,
        Instant createdAt,
        long version) {

    /** A new invitation. */
    public static Arrangement invite(UUID id, UUID communityId, Terms terms, Channel channel, Instant now) {
        return new Arrangement(id, communityId, terms, ArrangementState.INVITED, Hold.NONE, null, channel, now, 1);
    }

    /** The invited side agrees; from now on the ledger is asked to hold the receiver's hours. */
    public Step agree(Side by) {
        return answer(by, ArrangementState.AGREED, Hold.PENDING);
    }

    /** The invited side declines. */
    public Step decline(Side by) {
        return answer(by, ArrangementState.DECLINED, hold);
    }

    /** Either side, or the system, calls it off. */
    public Step cancel() {
        return state.isOpen() ? taken(ArrangementState.CANCELLED, hold) : notPossibleNow();
    }

    /** Either side says that it did not come about. */
    public Step miss() {
        return state == ArrangementState.AGREED ? taken(ArrangementState.MISSED, hold) : notPossibleNow();
    }

    /** The session of it has settled. */
    public Step happen() {
        return state == ArrangementState.AGREED ? taken(ArrangementState.HAPPENED, hold) : notPossibleNow();
    }

    /** The ledger holds the hours. */
    public Arrangement holdPlaced() {
        return withHold(hold.placed());
    }

    /** The ledger does not hold the hours. */
    public Arrangement holdRefused(@Nullable String reason) {
        return withHold(hold.refused(reason));
    }

    /** The hold has ended. */
    public Arrangement holdResolved(Hold.Outcome outcome) {
        return withHold(hold.resolved(outcome));
    }

    /** The ledger told of a session for it. */
    public Arrangement recordedIn(UUID session) {
        return session.equals(sessionId) ? this : next(state, hold, session);
    }

    /** The session is no more. */
    public Arrangement notRecordedIn(UUID session) {
        return session.equals(sessionId) ? next(state, hold, null) : this;
    }

    private Step answer(Side by, ArrangementState to, Hold newHold) {
        if (by != terms.invitedSide()) {
            return new Step.Refused(Step.Why.NOT_INVITED);
        }
        return state == ArrangementState.INVITED ? taken(to, newHold) : notPossibleNow();
    }

    private Step taken(ArrangementState to, Hold newHold) {
        return new Step.Taken(next(to, newHold, sessionId));
    }

    private static Step notPossibleNow() {
        return new Step.Refused(Step.Why.NOT_POSSIBLE_NOW);
    }

    private Arrangement withHold(Hold newHold) {
        return newHold.equals(hold) ? this : next(state, newHold, sessionId);
    }

    private Arrangement next(ArrangementState to, Hold newHold, @Nullable UUID session) {
        return new Arrangement(id, communityId, terms, to, newHold, session, channel, createdAt, version + 1);
    }
}
