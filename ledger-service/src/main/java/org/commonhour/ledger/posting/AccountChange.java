package org.commonhour.ledger.posting;

import org.commonhour.ledger.account.Account;

/**
 * One change of an account's state or limits, kept for ever.
 *
 * @param after the account with its new revision
 * @param kind what changed
 * @param authority who decided it, and why
 * @param afterSeq the number of the latest transfer that was posted before it took effect
 */
public record AccountChange(Account after, AccountChangeKind kind, Authority authority, long afterSeq) {}
