package org.commonhour.ledger.insight;

/** What a funnel is told apart by. */
public enum Split {
    /** Nothing: all together. */
    ALL,
    /** The way by which it reached us: the phone beside the web. */
    CHANNEL,
    /** What kind of help it is about; for needs alone. */
    CATEGORY
}
