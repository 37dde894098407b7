package org.commonhour.ledger.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.account.Accounts;
import org.commonhour.ledger.directory.DirectoryService;
import org.commonhour.ledger.posting.LimitOverride;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.posting.TransferOrder;
import org.jspecify.annotations.Nullable;

/** Finds the accounts between which the hours of a session move. */
@ApplicationScoped
class LegService {

    /** All transfers of a session are one group: all or none. */
    static final int ONE_GROUP = 1;

    private final Accounts accounts;
    private final AccountService opening;
    private final DirectoryService directory;

    LegService(Accounts accounts, AccountService opening, DirectoryService directory) {
        this.accounts = accounts;
        this.opening = opening;
        this.directory = directory;
    }

    /** One leg for each credited line, in order; accounts that are missing are opened. */
    Uni<List<Leg>> of(UUID communityId, @Nullable UUID serviceId, List<Contribution> credited) {
        Set<UUID> members = new LinkedHashSet<>();
        credited.forEach(line -> {
            members.add(Objects.requireNonNull(line.memberId()));
            if (line.receivedByMemberId() != null) {
                members.add(line.receivedByMemberId());
            }
        });
        var paidByOrganisation = credited.stream().anyMatch(line -> line.receivedByMemberId() == null);
        return ofMembers(communityId, members)
                .flatMap(owned -> (paidByOrganisation
                                ? ofOrganisation(communityId, Objects.requireNonNull(serviceId))
                                : Uni.createFrom().<Account>nullItem())
                        .map(organisation -> credited.stream()
                                .map(line -> new Leg(
                                        line,
                                        line.receivedByMemberId() == null
                                                ? organisation
                                                : account(owned, line.receivedByMemberId()),
                                        account(owned, line.memberId())))
                                .toList()));
    }

    private Uni<Map<UUID, Account>> ofMembers(UUID communityId, Set<UUID> members) {
        if (members.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return accounts.ownedBy(communityId, AccountKind.MEMBER, members).flatMap(found -> {
            Map<UUID, Account> owned = new HashMap<>();
            found.forEach(account -> owned.put(account.ownerId(), account));
            return Multi.createFrom()
                    .iterable(members)
                    .filter(member -> !owned.containsKey(member))
                    .onItem()
                    .transformToUniAndConcatenate(member ->
                            opening.ofMember(communityId, member).invoke(account -> owned.put(member, account)))
                    .collect()
                    .last()
                    .replaceWith(owned);
        });
    }

    private static Account account(Map<UUID, Account> owned, @Nullable UUID member) {
        return Objects.requireNonNull(owned.get(member));
    }

    private Uni<Account> ofOrganisation(UUID communityId, UUID serviceId) {
        return directory
                .find(communityId, serviceId)
                .flatMap(service -> opening.ofOrganisation(
                        communityId, service.orElseThrow().organisationId()));
    }

    /**
     * One line with the two accounts it moves hours between.
     *
     * @param line the contribution
     * @param payer whose hours they are
     * @param giver who gets them
     */
    record Leg(Contribution line, Account payer, Account giver) {

        TransferOrder order(
                Session session,
                UUID id,
                LocalDate occurredOn,
                @Nullable UUID holdId,
                @Nullable LimitOverride override) {
            return new TransferOrder(
                    id,
                    session.communityId(),
                    payer.id(),
                    giver.id(),
                    line.amount(),
                    TransferKind.SESSION,
                    session.id(),
                    holdId,
                    override,
                    startOf(occurredOn),
                    ONE_GROUP);
        }
    }

    /** The moment that stands for a day in the ledger. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * The id of the transfer that pays for a line. It follows from the line and from which version is being settled: a
     * crash in between gives the same id again, a new try after a refusal gives a new one.
     */
    static UUID transferId(Session session, Contribution line, String attempt) {
        return UUID.nameUUIDFromBytes((line.id() + "/" + session.version() + attempt).getBytes(UTF_8));
    }
}
