package org.commonhour.ledger.terms;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.account.BalanceLimit;
import org.commonhour.ledger.posting.AccountChangeKind;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an account from one change to the next.
 *
 * @param accountId the account
 * @param revision its number among the account's terms, 0 for those it was opened with
 * @param change what changed
 * @param state the account's state from then on
 * @param limit the account's limits from then on
 * @param reason the coded reason; null for the opening
 * @param decidedBy the subject id of who decided it; null for the opening
 * @param recordedAt when it was recorded
 */
public record AccountTerm(
        UUID accountId,
        long revision,
        AccountChangeKind change,
        AccountState state,
        BalanceLimit limit,
        @Nullable String reason,
        @Nullable String decidedBy,
        Instant recordedAt) {}
