package org.commonhour.checker.check;

/**
 * A claim of the ledger that does not hold.
 *
 * @param what the place and the two things that do not agree, in one line
 */
public record Anomaly(Kind kind, String what) {

    /** What can be wrong. */
    public enum Kind {
        /** A transfer was acknowledged and is not there. */
        LOST,
        /** A transfer is there more than once. */
        DOUBLED,
        /** Something is there that nobody asked for. */
        PHANTOM,
        /** A call was never brought to a certain end. */
        UNRESOLVED,
        /** A number is missing, or two transfers have one. */
        SEQ_NOT_GAP_FREE,
        /** A transfer that began after another was acknowledged stands before it. */
        REAL_TIME_BROKEN,
        /** Recorded time went back. */
        TIME_WENT_BACK,
        /** A balance is not what the transfers before it come to. */
        WRONG_BALANCE,
        /** An answer is about something else than what was asked. */
        WRONG_ANSWER,
        /** The same id and content got two different answers. */
        ANSWER_CHANGED,
        /** An altered retry was not refused as one. */
        ALTERED_RETRY_TAKEN,
        /** An altered retry was refused without naming a field that was altered. */
        ALTERED_FIELD_NOT_NAMED,
        /** A limit was passed without an override. */
        LIMIT_BROKEN,
        /** Refused, though no state that the ledger can have been in then allows it. */
        REFUSAL_UNFOUNDED,
        /** An event is missing, there is one too many, or a number is missing between them. */
        EVENTS_DIFFER,
        /** What a reader of the events adds up is not what the accounts say. */
        READER_DIFFERS,
        /** Of a linked group some are there and others not, or something stands between them. */
        GROUP_TORN,
        /** The ledger's own self-check found something. */
        SELF_CHECK
    }

    @Override
    public String toString() {
        return kind + ": " + what;
    }
}
