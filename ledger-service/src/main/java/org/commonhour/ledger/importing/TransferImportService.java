package org.commonhour.ledger.importing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonhour.kit.imports.FileRow;
import org.commonhour.kit.imports.ImportKind;
import org.commonhour.kit.imports.ImportOrder;
import org.commonhour.kit.imports.ImportPlan;
import org.commonhour.kit.imports.ImportProgress;
import org.commonhour.kit.imports.ImportRow;
import org.commonhour.kit.imports.RowError;
import org.commonhour.kit.imports.RowProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.account.Accounts;
import org.commonhour.ledger.posting.LimitOverride;
import org.commonhour.ledger.posting.PostingOutcome;
import org.commonhour.ledger.posting.PostingService;
import org.commonhour.ledger.posting.Postings;
import org.commonhour.ledger.posting.Rejected;
import org.commonhour.ledger.posting.TableSizes;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.posting.TransferOrder;

/**
 * Reads the transfers that TimeOverflow exports: no header, amounts in seconds.
 *
 * <p>Limits do not apply to the past; each transfer records the override {@code IMPORT}. All rows are posted in one
 * transaction, in the order of the file, a thousand at a time.
 */
@ApplicationScoped
public class TransferImportService implements ImportKind<PastTransfer> {

    private static final int DIFFERENCES_SHOWN = 100;

    private final Accounts accounts;
    private final AccountService accountService;
    private final Postings postings;
    private final PostingService posting;
    private final TableSizes sizes;
    private final Clock clock;

    TransferImportService(
            Accounts accounts,
            AccountService accountService,
            Postings postings,
            PostingService posting,
            TableSizes sizes,
            Clock clock) {
        this.accounts = accounts;
        this.accountService = accountService;
        this.postings = postings;
        this.posting = posting;
        this.sizes = sizes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public PastTransfer read(FileRow row) {
        var columns = new ArrayList<String>();
        for (int i = 0; i < Reading.COLUMNS.size(); i++) {
            columns.add(row.optional(i).orElse(""));
        }
        var reading = Reading.of(columns, clock.instant());
        if (reading instanceof Reading.Bad bad) {
            throw new RowProblem(bad.column(), bad.detail());
        }
        return ((Reading.Good) reading).transfer();
    }

    @Override
    public Uni<ImportPlan> check(UUID communityId, List<ImportRow<PastTransfer>> found) {
        var ids = ids(communityId, found);
        return memberAccounts(communityId, found)
                .flatMap(known -> storedIds(communityId, ids).map(stored -> {
                    var errors = new ArrayList<RowError>();
                    found.forEach(row -> unknownMember(communityId, row, known, errors));
                    var diff = new ArrayList<String>();
                    for (int i = 0; i < found.size() && diff.size() < DIFFERENCES_SHOWN; i++) {
                        if (!stored.contains(ids.get(i))) {
                            diff.add("+ " + found.get(i).content().content());
                        }
                    }
                    return new ImportPlan(found.size() - stored.size(), stored.size(), 0, errors, diff);
                }));
    }

    @Override
    public Uni<Void> apply(ImportOrder order, List<ImportRow<PastTransfer>> found, ImportProgress progress) {
        var communityId = order.communityId();
        var ids = ids(communityId, found);
        // It waits for its turn as long as it takes, and then nothing else of it has to wait.
        return postings.lockHeads(List.of(communityId))
                .chain(() -> Uni.combine()
                        .all()
                        .unis(
                                accountService.issue(communityId),
                                memberAccounts(communityId, found),
                                storedIds(communityId, ids))
                        .usingConcurrencyOf(1)
                        .with((issue, members, stored) -> {
                            progress.advance(stored.size());
                            return orders(
                                    order, found, ids, stored, party -> accountId(party, communityId, issue, members));
                        }))
                .flatMap(orders -> postAll(communityId, orders, progress));
    }

    /** What is new in the file. An id is of a whole row: what is stored is the same, whoever brought it in. */
    private static List<TransferOrder> orders(
            ImportOrder order,
            List<ImportRow<PastTransfer>> found,
            List<UUID> ids,
            Set<UUID> stored,
            Function<Party, UUID> accountOf) {
        var override = new LimitOverride("IMPORT", order.subject());
        var orders = new ArrayList<TransferOrder>();
        for (int i = 0; i < found.size(); i++) {
            if (!stored.contains(ids.get(i))) {
                var past = found.get(i).content();
                orders.add(new TransferOrder(
                        ids.get(i),
                        order.communityId(),
                        accountOf.apply(past.source()),
                        accountOf.apply(past.destination()),
                        past.amount(),
                        TransferKind.IMPORT,
                        null,
                        null,
                        override,
                        past.occurredAt(),
                        null));
            }
        }
        return orders;
    }

    private Uni<Void> postAll(UUID communityId, List<TransferOrder> orders, ImportProgress progress) {
        var chunks = chunks(orders);
        return Multi.createFrom()
                .range(0, chunks.size())
                .onItem()
                .transformToUniAndConcatenate(at -> posting.post(communityId, chunks.get(at))
                        .invoke(TransferImportService::failOnRefusal)
                        .invoke(outcomes -> progress.advance(outcomes.size()))
                        // A ledger may begin with this file: what follows is not planned for the empty tables it found.
                        .call(() -> at == 0 && chunks.size() > 1
                                ? sizes.look()
                                : Uni.createFrom().voidItem()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The check let every row pass, so a refusal is a fault; failing here undoes the whole import. */
    private static void failOnRefusal(List<PostingOutcome> outcomes) {
        for (var outcome : outcomes) {
            if (outcome instanceof Rejected rejected) {
                throw DomainProblem.of(rejected.problem(), rejected.detail());
            }
        }
    }

    private Uni<Map<UUID, Account>> memberAccounts(UUID communityId, List<ImportRow<PastTransfer>> found) {
        var memberIds = new HashSet<UUID>();
        for (var row : found) {
            addMember(row.content().source(), communityId, memberIds);
            addMember(row.content().destination(), communityId, memberIds);
        }
        return accounts.ownedBy(communityId, AccountKind.MEMBER, memberIds)
                .map(owned -> owned.stream()
                        .collect(Collectors.toMap(
                                account -> Objects.requireNonNull(account.ownerId()), account -> account)));
    }

    private Uni<Set<UUID>> storedIds(UUID communityId, List<UUID> ids) {
        return Multi.createFrom()
                .iterable(chunks(ids))
                .onItem()
                .transformToUniAndConcatenate(chunk -> postings.known(communityId, chunk))
                .collect()
                .in(
                        () -> (Set<UUID>) new HashSet<UUID>(),
                        (stored, known) ->
                                known.forEach(one -> stored.add(one.order().id())));
    }

    private static void unknownMember(
            UUID communityId, ImportRow<PastTransfer> row, Map<UUID, Account> known, List<RowError> errors) {
        var past = row.content();
        if (isUnknown(past.source(), communityId, known)) {
            errors.add(new RowError(row.line(), "source_id", "This community has no member with this number."));
        }
        if (isUnknown(past.destination(), communityId, known)) {
            errors.add(new RowError(row.line(), "destination_id", "This community has no member with this number."));
        }
    }

    private static boolean isUnknown(Party party, UUID communityId, Map<UUID, Account> known) {
        return party instanceof Party.Member member && !known.containsKey(member.idIn(communityId));
    }

    private static void addMember(Party party, UUID communityId, Collection<UUID> memberIds) {
        if (party instanceof Party.Member member) {
            memberIds.add(member.idIn(communityId));
        }
    }

    private static UUID accountId(Party party, UUID communityId, Account issue, Map<UUID, Account> members) {
        return party instanceof Party.Member member
                ? Objects.requireNonNull(members.get(member.idIn(communityId))).id()
                : issue.id();
    }

    private static List<UUID> ids(UUID communityId, List<ImportRow<PastTransfer>> found) {
        var seen = new HashMap<String, Integer>();
        return found.stream()
                .map(row ->
                        row.content().id(communityId, seen.merge(row.content().content(), 1, Integer::sum)))
                .toList();
    }

    private static <T> List<List<T>> chunks(List<T> items) {
        var chunks = new ArrayList<List<T>>();
        for (int start = 0; start < items.size(); start += PostingService.LARGEST_BATCH) {
            chunks.add(items.subList(start, Math.min(items.size(), start + PostingService.LARGEST_BATCH)));
        }
        return chunks;
    }
}
