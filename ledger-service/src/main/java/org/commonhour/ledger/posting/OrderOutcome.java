package org.commonhour.ledger.posting;

/** What became of one order. */
public sealed interface OrderOutcome permits PostingOutcome, HoldOutcome, AccountOutcome {}
