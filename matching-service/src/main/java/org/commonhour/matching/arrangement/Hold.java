package org.commonhour.matching.arrangement;

import org.jspecify.annotations.Nullable;

/**
 * The receiver's hours for an arrangement, as the ledger told.
 *
 * @param reason the ledger's code for a refusal, for example {@code ledger/insufficient-balance}
 */
public record Hold(HoldState state, @Nullable String reason) {

    static final Hold NONE = new Hold(HoldState.NONE, null);
    static final Hold PENDING = new Hold(HoldState.PENDING, null);

    /** How the ledger ended a hold. */
    public enum Outcome {
        CAPTURED,
        VOIDED,
        EXPIRED
    }

    Hold placed() {
        return state == HoldState.PENDING ? new Hold(HoldState.HELD, null) : this;
    }

    Hold refused(@Nullable String why) {
        return state == HoldState.PENDING ? new Hold(HoldState.REFUSED, why) : this;
    }

    Hold resolved(Outcome outcome) {
        if (state == HoldState.NONE || state == HoldState.REFUSED) {
            return this;
        }
        return new Hold(outcome == Outcome.CAPTURED ? HoldState.CAPTURED : HoldState.RELEASED, null);
    }
}
