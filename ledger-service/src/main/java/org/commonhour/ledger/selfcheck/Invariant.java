package org.commonhour.ledger.selfcheck;

/** What is always true of a community's ledger; the numbers are those of the service's README. */
public enum Invariant {
    /** The balances of a community sum to 0, and so do its entries. */
    L1,
    /** Each transfer has two entries that sum to 0 and fit it. */
    L2,
    /** No entry and no hold takes an account beyond its limits, but for recorded overrides. */
    L3,
    /** A balance is the sum of its entries and the last balance after; versions have no gap. */
    L4,
    /** An id has one result: posted or refused. */
    L5,
    /** What is held equals the open holds; no hold gives more than it has, and each resolves once. */
    L6,
    /**
     * The log is what it was: every transfer gives the hash of its leaf, blocks follow one another without a gap and give
     * their hashes, every root and every signed checkpoint can be computed again.
     */
    L8,
    /** Each transfer has one event, and the events' sequence has no gap. */
    L9,
    /** The recorded time never goes back. */
    L11,
    /** The database refuses to change or remove transfers, entries, refusals and blocks. */
    L12,
    /** No minute of a person is both paid and credited, as far as that can be told. */
    L14
}
