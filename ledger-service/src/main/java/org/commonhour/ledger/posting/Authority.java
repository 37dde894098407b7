package org.commonhour.ledger.posting;

/**
 * Who changes an account, and why.
 *
 * @param reason a coded reason in upper snake case, at most 40 characters, such as {@code DISPUTE}
 * @param by the subject id of who decided it
 */
public record Authority(String reason, String by) {}
