package org.commonhour.ledger.terms;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.account.BalanceLimit;
import org.commonhour.ledger.posting.AccountOrder;
import org.commonhour.ledger.posting.AccountOutcome;
import org.commonhour.ledger.posting.Authority;
import org.commonhour.ledger.posting.CloseOrder;
import org.commonhour.ledger.posting.LimitOrder;
import org.commonhour.ledger.posting.PostingQueue;
import org.commonhour.ledger.posting.StateOrder;
import org.commonhour.ledger.transfer.AskingService;
import org.jspecify.annotations.Nullable;

/** Freezes, opens, closes and limits accounts: through the engine, so that it happens between two transfers. */
@ApplicationScoped
public class TermsService {

    private final PostingQueue queue;
    private final AccountService accounts;
    private final AccountTerms terms;

    TermsService(PostingQueue queue, AccountService accounts, AccountTerms terms) {
        this.queue = queue;
        this.accounts = accounts;
        this.terms = terms;
    }

    /**
     * Brings an account into a state: any by a coordinator, closed also by its holder. Done before is done. 404 for an
     * account that the caller may not see, 403 for a state that the caller may not give it.
     *
     * @param closing where the balance goes when the account is closed; null when it is empty
     */
    public Uni<AccountOutcome> changeState(
            Caller caller, UUID accountId, AccountState to, TermsReason reason, CloseOrder.@Nullable Closing closing) {
        return accounts.getVisible(caller, accountId).flatMap(account -> {
            var authority = new Authority(reason.name(), caller.subject());
            var coordinator = caller.has(Role.COORDINATOR);
            if (to == AccountState.CLOSED) {
                if (closing != null) {
                    AskingService.refuseDerivedId(closing.transferId(), "/closing/transferId");
                }
                return change(account, new CloseOrder(accountId, closing, coordinator, authority));
            }
            if (!coordinator) {
                throw DomainProblem.of(CommonProblem.FORBIDDEN, "Only coordinators freeze and open accounts.");
            }
            return change(account, new StateOrder(accountId, to, authority));
        });
    }

    /** Gives an account other limits. For coordinators; refused when it is not at the expected revision any more. */
    public Uni<AccountOutcome> changeLimit(
            Caller caller, UUID accountId, BalanceLimit limit, long expectedRevision, TermsReason reason) {
        return accounts.getVisible(caller, accountId)
                .flatMap(account -> change(
                        account,
                        new LimitOrder(
                                accountId, limit, expectedRevision, new Authority(reason.name(), caller.subject()))));
    }

    /** Up to {@code limit} terms of an account that the caller may see, newest first. */
    public Uni<List<AccountTerm>> history(Caller caller, UUID accountId, long before, int limit) {
        return accounts.getVisible(caller, accountId)
                .flatMap(account -> terms.ofAccount(account.communityId(), accountId, before, limit));
    }

    private Uni<AccountOutcome> change(Account account, AccountOrder order) {
        return queue.submit(account.communityId(), List.of(order)).map(outcomes -> (AccountOutcome) outcomes.get(0));
    }
}
