package org.commonhour.ledger.posting;

import java.util.UUID;
import org.commonhour.ledger.account.BalanceLimit;

/**
 * An account to be given other limits. An account that is beyond them already may only come nearer.
 *
 * @param id the account
 * @param limit its limits from now on
 * @param expectedRevision the revision of the account that the caller knows
 * @param authority who decides it, and why
 */
public record LimitOrder(UUID id, BalanceLimit limit, long expectedRevision, Authority authority)
        implements AccountOrder {}
