package org.commonhour.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.commonhour.ledger.account.AccountRef;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.minutes.Minutes;

/**
 * One account's balance at the end of a month.
 *
 * @param month the month
 * @param index the leaf's number in the month's tree, from 0
 * @param ref the account's name in the log
 * @param version how many entries the account had
 * @param balance its balance
 */
public record SealedBalance(YearMonth month, long index, AccountRef ref, long version, Minutes balance) {

    /** The content of its leaf, in the one canonical form (RFC 8785). */
    public String json() {
        return "{\"account\":\"" + ref.hex() + "\",\"balanceMinutes\":" + balance.value() + ",\"month\":\"" + month
                + "\",\"v\":1,\"version\":" + version + "}";
    }

    /** The hash of its leaf. */
    public TreeHash leaf() {
        return TreeHash.leaf(json().getBytes(StandardCharsets.UTF_8));
    }
}
