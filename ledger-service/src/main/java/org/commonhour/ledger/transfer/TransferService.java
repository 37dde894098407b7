package org.commonhour.ledger.transfer;

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
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.KnownTransfer;
import org.commonhour.ledger.posting.LimitOverride;
import org.commonhour.ledger.posting.OrderOutcome;
import org.commonhour.ledger.posting.PostedTransfer;
import org.commonhour.ledger.posting.PostingOutcome;
import org.commonhour.ledger.posting.PostingQueue;
import org.commonhour.ledger.posting.PostingService;
import org.commonhour.ledger.posting.Postings;
import org.commonhour.ledger.posting.Reversal;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.posting.TransferOrder;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** Transfers that people ask for, and what is to be seen of transfers and entries. */
@ApplicationScoped
public class TransferService {

    private final PostingQueue queue;
    private final Postings postings;
    private final AccountService accounts;
    private final AskingService asking;
    private final WarningService warnings;
    private final Entries entries;

    TransferService(
            PostingQueue queue,
            Postings postings,
            AccountService accounts,
            AskingService asking,
            WarningService warnings,
            Entries entries) {
        this.queue = queue;
        this.postings = postings;
        this.accounts = accounts;
        this.asking = asking;
        this.warnings = warnings;
        this.entries = entries;
    }

    /**
     * Posts what the caller asks for. Members give from their own account and cannot override a limit; coordinators
     * may move hours between any accounts of the community.
     */
    public Uni<PostingOutcome> post(Caller caller, TransferOrder order) {
        return asking.check(caller, List.of(order), index -> "/")
                .chain(() -> queue.submit(caller.communityId(), List.of(order)))
                .flatMap(outcomes -> only(caller, outcomes));
    }

    /**
     * Posts up to {@link PostingService#LARGEST_BATCH} transfers: one result per order, in order. When the caller may
     * not ask for one of them, or a group does not stand together, nothing is decided and nothing is kept.
     */
    public Uni<List<PostingOutcome>> postAll(Caller caller, List<TransferOrder> orders) {
        return asking.check(caller, orders, index -> "/items/" + index + "/")
                .chain(() -> queue.submit(caller.communityId(), orders))
                .flatMap(outcomes -> warnings.of(
                        caller,
                        outcomes.stream().map(PostingOutcome.class::cast).toList()));
    }

    private Uni<PostingOutcome> only(Caller caller, List<OrderOutcome> outcomes) {
        return warnings.of(caller, List.of((PostingOutcome) outcomes.get(0))).map(seen -> seen.get(0));
    }

    /**
     * Undoes a transfer, whole or in part, for a coordinator or the holder of the account that gives the minutes back.
     * 404 for a transfer that the caller may not see, 403 for the one who would get the minutes.
     *
     * @param id the new transfer's id, chosen by the caller; the idempotency key for ever
     * @param amount how much of it; null for all
     * @param reason the coded reason
     * @param overrideReason set by a coordinator when floor and ceiling shall not apply
     */
    public Uni<PostingOutcome> reverse(
            Caller caller,
            UUID transferId,
            UUID id,
            @Nullable Minutes amount,
            String reason,
            @Nullable String overrideReason) {
        return getVisible(caller, transferId).flatMap(known -> {
            var original = transferOf(known);
            var order = new TransferOrder(
                    id,
                    original.communityId(),
                    original.creditAccountId(),
                    original.debitAccountId(),
                    amount == null ? original.amount() : amount,
                    TransferKind.REVERSAL,
                    null,
                    null,
                    overrideReason == null ? null : new LimitOverride(overrideReason, caller.subject()),
                    null,
                    new Reversal(transferId, reason, caller.subject()),
                    null);
            AskingService.refuseDerivedId(order.id(), "/id");
            return mayReverse(caller, order)
                    .chain(() -> queue.submit(caller.communityId(), List.of(order)))
                    .flatMap(outcomes -> only(caller, outcomes));
        });
    }

    /** The transfer with this id, or a not-found problem when there is none or neither side is the caller's to see. */
    public Uni<KnownTransfer> getVisible(Caller caller, UUID transferId) {
        return get(caller.communityId(), transferId).flatMap(known -> onlyIfVisible(caller, known));
    }

    /** The transfer without the warnings about accounts that the caller may not see. */
    public Uni<PostedTransfer> withSeenWarnings(Caller caller, PostedTransfer transfer) {
        return warnings.of(caller, transfer);
    }

    /** The same, but analysts see all of their community's: the log names accounts in a way that only owners know. */
    public Uni<PostedTransfer> getProvable(Caller caller, UUID transferId) {
        var found = caller.has(Role.ANALYST) ? get(caller.communityId(), transferId) : getVisible(caller, transferId);
        return found.map(TransferService::transferOf);
    }

    /** Up to {@code limit} entries of an account with versions between the two, both left out, newest first. */
    public Uni<List<AccountEntry>> entriesOf(UUID communityId, UUID accountId, long after, long before, int limit) {
        return entries.ofAccount(communityId, accountId, after, before, limit);
    }

    private Uni<KnownTransfer> get(UUID communityId, UUID transferId) {
        return postings.known(communityId, List.of(transferId))
                .map(found -> found.stream()
                        .filter(one -> one.transfer() != null)
                        .findFirst()
                        .orElseThrow(TransferService::notFound));
    }

    private Uni<KnownTransfer> onlyIfVisible(Caller caller, KnownTransfer known) {
        var transfer = transferOf(known);
        return accounts.findAll(caller.communityId(), List.of(transfer.debitAccountId(), transfer.creditAccountId()))
                .map(sides -> {
                    if (sides.stream().noneMatch(side -> AccountService.isVisible(caller, side))) {
                        throw notFound();
                    }
                    return known;
                });
    }

    private Uni<Void> mayReverse(Caller caller, TransferOrder order) {
        if (caller.has(Role.COORDINATOR)) {
            return Uni.createFrom().voidItem();
        }
        if (order.override() != null) {
            throw DomainProblem.of(LedgerProblem.KIND_NOT_ALLOWED, "Ask a coordinator to set a limit aside.")
                    .at("/overrideReason", "Only coordinators may use this.");
        }
        return accounts.find(caller.communityId(), order.debitAccountId())
                .map(found -> found.filter(account -> AccountService.isVisible(caller, account))
                        .map(Account::id)
                        .orElseThrow(() -> DomainProblem.of(
                                LedgerProblem.REVERSAL_NOT_YOURS,
                                "Who got the minutes gives them back. Ask them, or a coordinator.")))
                .replaceWithVoid();
    }

    private static PostedTransfer transferOf(KnownTransfer known) {
        var transfer = known.transfer();
        if (transfer == null) {
            throw notFound();
        }
        return transfer;
    }

    private static DomainProblem notFound() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such transfer.");
    }
}
