package org.commonhour.ledger.posting;

/**
 * A limit deliberately not applied, kept in the record of the transfer.
 *
 * @param reason a coded reason in upper snake case, at most 40 characters, such as {@code IMPORT}
 * @param by the subject id of who decided it
 */
public record LimitOverride(String reason, String by) {}
