package org.commonhour.ledger.proof;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.merkle.ProofPlan;
import org.commonhour.ledger.posting.PostedTransfer;
import org.commonhour.ledger.posting.TransferRecord;
import org.commonhour.ledger.problem.LedgerProblem;
import org.commonhour.ledger.transfer.TransferService;
import org.jspecify.annotations.Nullable;

/** Proves what is in a community's log and what somebody's balance was, to who may see it. */
@ApplicationScoped
public class ProofService {

    private final Checkpoints checkpoints;
    private final SealedMonths months;
    private final TreeService trees;
    private final TransferService transfers;
    private final AccountService accounts;

    ProofService(
            Checkpoints checkpoints,
            SealedMonths months,
            TreeService trees,
            TransferService transfers,
            AccountService accounts) {
        this.checkpoints = checkpoints;
        this.months = months;
        this.trees = trees;
        this.transfers = transfers;
        this.accounts = accounts;
    }

    /** The newest checkpoint, or a not-found problem before the first. */
    public Uni<SignedCheckpoint> newest(UUID communityId) {
        return checkpoints
                .newest(communityId)
                .map(found -> found.orElseThrow(() -> DomainProblem.of(
                        CommonProblem.NOT_FOUND, "Nothing has been signed yet: there are no transfers so far.")));
    }

    /** Up to {@code limit} checkpoints with a size below {@code before}, the largest first. */
    public Uni<List<SignedCheckpoint>> page(UUID communityId, long before, int limit) {
        return checkpoints.page(communityId, before, limit);
    }

    /**
     * The proof that a transfer which the caller may see is in the log.
     *
     * @param size of the log, at most that of the newest checkpoint, which null stands for
     */
    public Uni<TransferProof> inclusion(Caller caller, UUID transferId, @Nullable Long size) {
        return transfers
                .getProvable(caller, transferId)
                .flatMap(transfer -> signedSize(caller.communityId(), size).flatMap(signed -> {
                    if (transfer.seq() > signed) {
                        throw size == null
                                ? DomainProblem.of(
                                        LedgerProblem.LOG_NOT_SIGNED_YET,
                                        "The log is signed every few seconds, and this transfer is newer than that.")
                                : invalid("size", "The transfer came later: it is number " + transfer.seq() + ".");
                    }
                    return prove(caller, transfer, signed);
                }));
    }

    /**
     * The proof that the log of {@code second} transfers begins with the log of {@code first}.
     *
     * @param second at most the size of the newest checkpoint, which null stands for
     */
    public Uni<LogGrowth> consistency(UUID communityId, long first, @Nullable Long second) {
        return signedSize(communityId, second).flatMap(signed -> {
            if (first < 1 || first > signed) {
                throw invalid("first", "From 1 to " + signed + ".");
            }
            var log = Tree.log(communityId);
            return trees.resolve(log, ProofPlan.consistency(first, signed), signed)
                    .flatMap(path -> trees.root(log, first)
                            .flatMap(firstRoot -> trees.root(log, signed)
                                    .map(secondRoot -> new LogGrowth(first, signed, firstRoot, secondRoot, path))));
        });
    }

    /** The proof of an account's balance at the end of a month, or a not-found problem. */
    public Uni<BalanceProof> sealedBalance(Caller caller, UUID accountId, YearMonth month) {
        return accounts.getVisible(caller, accountId)
                .flatMap(account -> months.find(caller.communityId(), month).flatMap(found -> {
                    var sealed = found.orElseThrow(() -> DomainProblem.of(
                            CommonProblem.NOT_FOUND,
                            "No balances were sealed for this month; that is done soon after its end (UTC)."));
                    return months.balance(caller.communityId(), month, accountId)
                            .map(balance -> balance.orElseThrow(
                                    () -> DomainProblem.of(CommonProblem.NOT_FOUND, "The account did not exist yet.")))
                            .flatMap(balance -> trees.resolve(
                                            Tree.balances(caller.communityId(), month),
                                            ProofPlan.inclusion(balance.index(), sealed.accounts()),
                                            sealed.accounts())
                                    .flatMap(path ->
                                            named(account).map(name -> new BalanceProof(balance, sealed, path, name))));
                }));
    }

    private Uni<Long> signedSize(UUID communityId, @Nullable Long asked) {
        return newest(communityId).map(newest -> {
            if (asked == null) {
                return newest.size();
            }
            if (asked < 1 || asked > newest.size()) {
                throw invalid("size", "From 1 to " + newest.size() + ", which is signed so far.");
            }
            return asked;
        });
    }

    private Uni<TransferProof> prove(Caller caller, PostedTransfer transfer, long size) {
        var log = Tree.log(caller.communityId());
        long index = transfer.seq() - 1;
        return sides(transfer)
                .flatMap(sides -> Uni.combine()
                        .all()
                        .unis(
                                trees.resolve(log, ProofPlan.inclusion(index, size), size),
                                trees.root(log, size),
                                checkpoints.ofSize(caller.communityId(), size),
                                named(caller, sides))
                        // One after the other: a database session does one thing at a time.
                        .usingConcurrencyOf(1)
                        .with((path, root, checkpoint, names) -> new TransferProof(
                                transfer.id(),
                                TransferRecord.of(
                                        transfer,
                                        sides.get(0).ref(),
                                        sides.get(1).ref()),
                                index,
                                size,
                                path,
                                root,
                                checkpoint.map(SignedCheckpoint::note).orElse(null),
                                names)));
    }

    /** The debit and the credit account. */
    private Uni<List<Account>> sides(PostedTransfer transfer) {
        return accounts.find(transfer.communityId(), transfer.debitAccountId())
                .flatMap(debit -> accounts.find(transfer.communityId(), transfer.creditAccountId())
                        .map(credit -> List.of(debit.orElseThrow(), credit.orElseThrow())));
    }

    /** Salts go to those alone who see the account anyway. */
    private Uni<List<NamedAccount>> named(Caller caller, List<Account> sides) {
        return Multi.createFrom()
                .iterable(sides)
                .filter(account -> AccountService.isVisible(caller, account))
                .onItem()
                .transformToUniAndConcatenate(this::named)
                .collect()
                .asList()
                .map(ArrayList::new);
    }

    private Uni<NamedAccount> named(Account account) {
        return accounts.saltOf(account).map(salt -> new NamedAccount(account.id(), account.ref(), salt.orElse(null)));
    }

    private static DomainProblem invalid(String field, String detail) {
        return DomainProblem.of(CommonProblem.INVALID, "There is no such size of the log.")
                .at(field, detail);
    }
}
