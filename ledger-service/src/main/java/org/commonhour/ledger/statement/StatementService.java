package org.commonhour.ledger.statement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.balance.BalanceService;
import org.commonhour.ledger.balance.PastBalance;
import org.commonhour.ledger.problem.LedgerProblem;
import org.commonhour.ledger.transfer.TransferService;

/** Makes statements, for those who may see the account. */
@ApplicationScoped
public class StatementService {

    private final AccountService accounts;
    private final BalanceService balances;
    private final TransferService transfers;
    private final Clock clock;

    StatementService(AccountService accounts, BalanceService balances, TransferService transfers, Clock clock) {
        this.accounts = accounts;
        this.balances = balances;
        this.transfers = transfers;
        this.clock = clock;
    }

    /**
     * The statement of an account that the caller may see. Refused: days that lie in the future or are in the wrong
     * order, more than {@link Period#MOST_MONTHS}, more than {@code mostLines}.
     */
    public Uni<Statement> of(Caller caller, UUID accountId, Period period, int mostLines) {
        return accounts.getVisible(caller, accountId).flatMap(account -> {
            check(period);
            // Entries are only ever added: whatever is posted between these reads is in none of them or fits.
            return balances.recordedBefore(account.communityId(), account.id(), period.start())
                    .flatMap(opening -> balances.recordedBefore(account.communityId(), account.id(), period.end())
                            .flatMap(closing -> between(account, period, opening, closing, mostLines)));
        });
    }

    private Uni<Statement> between(
            Account account, Period period, PastBalance opening, PastBalance closing, int mostLines) {
        long count = closing.version() - opening.version();
        if (count > mostLines) {
            throw DomainProblem.of(
                            LedgerProblem.STATEMENT_TOO_LONG,
                            "These days have " + count + " entries. A statement of this form has at most " + mostLines
                                    + ".")
                    .at("to", "Ask for fewer days.");
        }
        return transfers
                .entriesOf(account.communityId(), account.id(), opening.version(), closing.version() + 1, (int) count)
                .map(newestFirst -> {
                    var lines = new ArrayList<>(newestFirst);
                    Collections.reverse(lines);
                    return new Statement(
                            account.id(),
                            account.kind(),
                            period,
                            opening.balance(),
                            closing.balance(),
                            lines,
                            clock.instant());
                });
    }

    private void check(Period period) {
        if (period.isBackwards()) {
            throw DomainProblem.of(CommonProblem.INVALID, "The last day is before the first.")
                    .at("to", "Not before `from`.");
        }
        var today = LocalDate.now(clock.withZone(period.zone()));
        if (period.to().isAfter(today)) {
            throw DomainProblem.of(LedgerProblem.MOMENT_IN_FUTURE, "A statement ends today at the latest.")
                    .at("to", "Not after " + today + ".");
        }
        if (period.isTooLong()) {
            throw DomainProblem.of(
                            LedgerProblem.STATEMENT_TOO_LONG,
                            "A statement covers at most " + Period.MOST_MONTHS + " months.")
                    .at("from", "Ask for fewer days.");
        }
    }
}
