package org.commonhour.ledger.posting;

/**
 * An order that was decided before.
 *
 * @param order its content, as far as it is kept: linked groups are not
 * @param outcome its stored result
 */
public record KnownTransfer(TransferOrder order, PostingOutcome outcome) {}
