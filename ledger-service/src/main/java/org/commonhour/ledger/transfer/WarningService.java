package org.commonhour.ledger.transfer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.posting.LimitWarning;
import org.commonhour.ledger.posting.Posted;
import org.commonhour.ledger.posting.PostedTransfer;
import org.commonhour.ledger.posting.PostingOutcome;

/** Leaves out warnings about accounts that the caller may not see: they would tell something about a balance. */
@ApplicationScoped
public class WarningService {

    private final AccountService accounts;

    WarningService(AccountService accounts) {
        this.accounts = accounts;
    }

    Uni<PostedTransfer> of(Caller caller, PostedTransfer transfer) {
        return of(caller, List.of(new Posted(transfer, false))).map(seen -> ((Posted) seen.get(0)).transfer());
    }

    /** The same outcomes in the same order. Reads accounts only when somebody is warned of something. */
    Uni<List<PostingOutcome>> of(Caller caller, List<? extends PostingOutcome> outcomes) {
        var sides = outcomes.stream().flatMap(WarningService::warnedOf).collect(Collectors.toSet());
        if (sides.isEmpty() || caller.has(Role.COORDINATOR)) {
            return Uni.createFrom().item(List.copyOf(outcomes));
        }
        return accounts.findAll(caller.communityId(), sides).map(found -> {
            var seen = found.stream()
                    .filter(account -> AccountService.isVisible(caller, account))
                    .map(Account::id)
                    .collect(Collectors.toSet());
            return outcomes.stream()
                    .<PostingOutcome>map(outcome -> outcome instanceof Posted posted
                            ? new Posted(only(seen, posted), posted.replayed())
                            : outcome)
                    .toList();
        });
    }

    private static Stream<UUID> warnedOf(PostingOutcome outcome) {
        return outcome instanceof Posted posted
                ? posted.transfer().warnings().stream().map(warning -> side(posted.transfer(), warning))
                : Stream.empty();
    }

    private static PostedTransfer only(Set<UUID> seen, Posted posted) {
        var transfer = posted.transfer();
        return transfer.withWarnings(transfer.warnings().stream()
                .filter(warning -> seen.contains(side(transfer, warning)))
                .toList());
    }

    private static UUID side(PostedTransfer transfer, LimitWarning warning) {
        return switch (warning) {
            case SOFT_FLOOR -> transfer.debitAccountId();
            case SOFT_CEILING -> transfer.creditAccountId();
        };
    }
}
