package org.commonhour.ledger.posting;

/**
 * One community's part of what is written together.
 *
 * @param before where its ledger ended
 * @param decided what is added to it
 */
public record DecidedBatch(LedgerHead before, Decided decided) {}
