package org.commonhour.ledger.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.transfer.AccountEntry;

/**
 * What was recorded for an account in some days.
 *
 * @param accountId the account
 * @param accountKind whose minutes it holds
 * @param period the days, by when things were recorded
 * @param opening the balance when the first day began
 * @param closing the balance when the last day ended, or now
 * @param lines every entry between, oldest first
 * @param madeAt when the statement was made
 */
public record Statement(
        UUID accountId,
        AccountKind accountKind,
        Period period,
        Minutes opening,
        Minutes closing,
        List<AccountEntry> lines,
        Instant madeAt) {

    /**
     * A statement whose lines explain its balances.
     *
     * @throws IllegalStateException when they do not
     */
    public Statement {
        lines = List.copyOf(lines);
        var balance = opening;
        for (var line : lines) {
            balance = balance.plus(line.amount());
            if (!balance.equals(line.balanceAfter())) {
                throw new IllegalStateException("Entry " + line.version() + " of account " + accountId
                        + " does not follow from the one before (L4).");
            }
        }
        if (!balance.equals(closing)) {
            throw new IllegalStateException("The entries of account " + accountId + " have a gap (L4).");
        }
    }

    /** What came in, together. */
    public Minutes in() {
        return sum(true);
    }

    /** What went out, together; not negative. */
    public Minutes out() {
        return sum(false).negated();
    }

    private Minutes sum(boolean positive) {
        return lines.stream()
                .map(AccountEntry::amount)
                .filter(amount -> amount.isPositive() == positive)
                .reduce(Minutes.ZERO, Minutes::plus);
    }
}
