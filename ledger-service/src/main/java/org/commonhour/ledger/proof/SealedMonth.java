package org.commonhour.ledger.proof;

import java.time.YearMonth;
import org.commonhour.ledger.merkle.TreeHash;

/**
 * The balances of a community at the end of a month (UTC, by recorded time), as they were signed.
 *
 * @param month the month
 * @param accounts how many accounts there were; the leaves of the tree
 * @param logSize how many transfers had been recorded
 * @param root the root of the tree
 * @param note the signed note
 */
public record SealedMonth(YearMonth month, long accounts, long logSize, TreeHash root, String note) {}
