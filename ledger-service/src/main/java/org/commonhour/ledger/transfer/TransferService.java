package org.commonhour.ledger.transfer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.posting.PostedTransfer;
import org.commonhour.ledger.posting.PostingOutcome;
import org.commonhour.ledger.posting.PostingQueue;
import org.commonhour.ledger.posting.Postings;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.posting.TransferOrder;
import org.commonhour.ledger.problem.LedgerProblem;

/** Transfers that people ask for, and what is to be seen of transfers and entries. */
@ApplicationScoped
public class TransferService {

    private final PostingQueue queue;
    private final Postings postings;
    private final AccountService accounts;
    private final Entries entries;
    private final Clock clock;

    TransferService(PostingQueue queue, Postings postings, AccountService accounts, Entries entries, Clock clock) {
        this.queue = queue;
        this.postings = postings;
        this.accounts = accounts;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Posts what the caller asks for. Members give from their own account and cannot override a limit; coordinators
     * may move hours between any accounts of the community.
     */
    public Uni<PostingOutcome> post(Caller caller, TransferOrder order) {
        refuseStrangeTime(order);
        return mayAsk(caller, order)
                .chain(() -> queue.submit(caller.communityId(), List.of(order)))
                .map(outcomes -> (PostingOutcome) outcomes.get(0));
    }

    /** The transfer with this id, or a not-found problem when there is none or neither side is the caller's to see. */
    public Uni<PostedTransfer> getVisible(Caller caller, UUID transferId) {
        return get(caller.communityId(), transferId).flatMap(transfer -> onlyIfVisible(caller, transfer));
    }

    /** The same, but analysts see all of their community's: the log names accounts in a way that only owners know. */
    public Uni<PostedTransfer> getProvable(Caller caller, UUID transferId) {
        return caller.has(Role.ANALYST) ? get(caller.communityId(), transferId) : getVisible(caller, transferId);
    }

    /** Up to {@code limit} entries of an account with a version below {@code before}, newest first. */
    public Uni<List<AccountEntry>> entriesOf(UUID communityId, UUID accountId, long before, int limit) {
        return entries.ofAccount(communityId, accountId, before, limit);
    }

    private Uni<PostedTransfer> get(UUID communityId, UUID transferId) {
        return postings.known(communityId, List.of(transferId))
                .map(found -> found.stream()
                        .map(one -> one.outcome()
                                .fold(
                                        posted -> Optional.of(posted.transfer()),
                                        rejected -> Optional.<PostedTransfer>empty()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow(TransferService::notFound));
    }

    private Uni<Void> mayAsk(Caller caller, TransferOrder order) {
        if (caller.has(Role.COORDINATOR)) {
            return Uni.createFrom().voidItem();
        }
        if (order.kind() != TransferKind.GIFT || order.override() != null) {
            throw DomainProblem.of(LedgerProblem.KIND_NOT_ALLOWED, "Ask a coordinator for this kind of transfer.")
                    .at(order.override() == null ? "/kind" : "/overrideReason", "Only coordinators may use this.");
        }
        return accounts.find(caller.communityId(), order.debitAccountId())
                .map(found -> found.filter(account -> AccountService.isVisible(caller, account))
                        .orElseThrow(() -> DomainProblem.of(
                                        LedgerProblem.NOT_OWN_ACCOUNT, "You can only give from your own account.")
                                .at("/debitAccountId", "This is not your account.")))
                .replaceWithVoid();
    }

    private void refuseStrangeTime(TransferOrder order) {
        var occurredAt = order.occurredAt();
        if (occurredAt == null) {
            return;
        }
        if (occurredAt.isAfter(clock.instant())) {
            throw DomainProblem.of(LedgerProblem.OCCURRED_IN_FUTURE, "A transfer is recorded when it has happened.")
                    .at("/occurredAt", "This is in the future.");
        }
        if (occurredAt.isBefore(Instant.EPOCH)) {
            throw DomainProblem.of(CommonProblem.INVALID, "This is too long ago.")
                    .at("/occurredAt", "Times start with the year 1970.");
        }
    }

    private Uni<PostedTransfer> onlyIfVisible(Caller caller, PostedTransfer transfer) {
        return accounts.find(caller.communityId(), transfer.debitAccountId())
                .flatMap(debit -> accounts.find(caller.communityId(), transfer.creditAccountId())
                        .map(credit -> {
                            var visible = debit.filter(one -> AccountService.isVisible(caller, one))
                                    .or(() -> credit.filter(one -> AccountService.isVisible(caller, one)));
                            if (visible.isEmpty()) {
                                throw notFound();
                            }
                            return transfer;
                        }));
    }

    private static DomainProblem notFound() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such transfer.");
    }
}
