package org.commonhour.ledger.account;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.SignIns;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.account.settings.AccountSettings;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/**
 * Finds accounts, and opens them when somebody first needs one.
 *
 * <p>In a unit of work that also posts, ask for accounts first: that is the order in which everything is locked.
 */
@ApplicationScoped
public class AccountService {

    /** The topic of account events. */
    public static final String TOPIC = "commonhour.ledger.account.v1";

    private static final SecureRandom SALTS = new SecureRandom();

    private final Accounts accounts;
    private final AccountSettings settings;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final SignIns signIns;
    private final List<MemberErasure> erasures;

    AccountService(
            Accounts accounts,
            AccountSettings settings,
            UnitOfWork unitOfWork,
            Outbox outbox,
            Ids ids,
            Clock clock,
            SignIns signIns,
            Instance<MemberErasure> erasures) {
        this.accounts = accounts;
        this.settings = settings;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.signIns = signIns;
        this.erasures = erasures.stream().toList();
    }

    /**
     * The member's account, opened together with the community's issue account when it is missing.
     * {@link LedgerProblem#MEMBER_ERASED} for a member who was erased: nothing is opened for them again.
     */
    public Uni<Account> ofMember(UUID communityId, UUID memberId) {
        var limit = new BalanceLimit(
                Minutes.of(settings.member().floorMinutes()),
                Minutes.of(settings.member().ceilingMinutes()),
                minutes(settings.member().softFloorMinutes()),
                minutes(settings.member().softCeilingMinutes()));
        return unitOfWork.run(() -> accounts.findOwned(communityId, AccountKind.MEMBER, memberId)
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : issue(communityId)
                                .chain(() -> accounts.lockLedger(communityId))
                                .chain(() -> refuseErased(communityId, memberId))
                                .chain(() -> open(communityId, AccountKind.MEMBER, memberId, limit))));
    }

    /** Under the lock on the ledger, which an erasure takes first as well. */
    private Uni<Void> refuseErased(UUID communityId, UUID memberId) {
        return signIns.isErased(communityId, memberId)
                .invoke(erased -> {
                    if (erased) {
                        throw DomainProblem.of(
                                LedgerProblem.MEMBER_ERASED, "This member was erased and has no account any more.");
                    }
                })
                .replaceWithVoid();
    }

    /** The organisation's account, opened when it is missing. */
    public Uni<Account> ofOrganisation(UUID communityId, UUID organisationId) {
        var limit = new BalanceLimit(
                minutes(settings.organisation().floorMinutes()),
                minutes(settings.organisation().ceilingMinutes()));
        return findOrOpen(communityId, AccountKind.ORGANISATION, organisationId, limit);
    }

    /** The community's issue account, opened when it is missing. */
    public Uni<Account> issue(UUID communityId) {
        return findOrOpen(communityId, AccountKind.ISSUE, null, BalanceLimit.NONE);
    }

    /**
     * The pot with this code, opened when it is missing.
     *
     * @param code 1 to 40 lower-case letters, digits and hyphens
     */
    public Uni<Account> pot(UUID communityId, String code) {
        var limit = new BalanceLimit(
                minutes(settings.pot().floorMinutes()), minutes(settings.pot().ceilingMinutes()));
        return unitOfWork.run(() -> issue(communityId)
                .chain(() -> accounts.findPot(communityId, code))
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : open(
                                (id, ref) -> Account.openPot(id, communityId, code, limit, ref),
                                () -> accounts.findPot(communityId, code))));
    }

    /** The accounts with these ids, as far as this community has them. */
    public Uni<List<Account>> findAll(UUID communityId, Collection<UUID> accountIds) {
        return accounts.findAll(communityId, accountIds);
    }

    /** The account with this id, if this community has it. */
    public Uni<Optional<Account>> find(UUID communityId, UUID accountId) {
        return accounts.find(communityId, accountId);
    }

    /** The salt of an account's reference; with it the owner shows that a line of the log is theirs. */
    public Uni<Optional<byte[]>> saltOf(Account account) {
        return accounts.salt(account.communityId(), account.id());
    }

    /**
     * L13: an erased member's account has no owner any more, and no line of the log can be told to be theirs. The
     * account, its balance and its entries stay, so no total and nobody else's balance changes. Their sign-in goes too.
     * The ledger is locked first: the engine reads accounts under that lock and names their owners in events.
     */
    public Uni<Void> forgetMember(UUID communityId, UUID memberId) {
        return unitOfWork.run(() -> accounts.lockLedger(communityId)
                .chain(() -> accounts.forgetOwner(communityId, memberId))
                .chain(() -> Multi.createFrom()
                        .iterable(erasures)
                        .onItem()
                        .transformToUniAndConcatenate(erasure -> erasure.memberErased(communityId, memberId))
                        .onItem()
                        .ignoreAsUni()));
    }

    /** The account with this id, or a not-found problem when there is none or the caller may not see it. */
    public Uni<Account> getVisible(Caller caller, UUID accountId) {
        return accounts.find(caller.communityId(), accountId)
                .map(found -> found.filter(account -> isVisible(caller, account))
                        .orElseThrow(() -> DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such account.")));
    }

    /** The account of a member or an organisation, unless it is of another kind; none or one. */
    public Uni<List<Account>> ownedBy(UUID communityId, @Nullable AccountKind kind, UUID ownerId) {
        return accounts.findOwned(communityId, AccountKind.MEMBER, ownerId)
                .flatMap(member -> member.isPresent()
                        ? Uni.createFrom().item(member)
                        : accounts.findOwned(communityId, AccountKind.ORGANISATION, ownerId))
                .map(found -> found.filter(account -> kind == null || account.kind() == kind).stream()
                        .toList());
    }

    /** Up to {@code limit} accounts of the community, by id. */
    public Uni<List<Account>> page(UUID communityId, @Nullable AccountKind kind, @Nullable UUID after, int limit) {
        return accounts.page(communityId, kind, after, limit);
    }

    /** Which of these accounts the caller may see, as {@link #isVisible}. */
    public Uni<Set<UUID>> visible(Caller caller, Collection<UUID> accountIds) {
        return accounts.owners(caller.communityId(), accountIds)
                .map(found -> found.stream()
                        .filter(owner -> isVisible(caller, owner))
                        .map(AccountOwner::accountId)
                        .collect(Collectors.toSet()));
    }

    /** Whether the caller may see this account: coordinators all, others their own or their organisation's. */
    public static boolean isVisible(Caller caller, Account account) {
        return isVisible(caller, AccountOwner.of(account));
    }

    private static boolean isVisible(Caller caller, AccountOwner account) {
        if (!caller.communityId().equals(account.communityId())) {
            return false;
        }
        if (caller.has(Role.COORDINATOR)) {
            return true;
        }
        var ownerId = account.ownerId();
        return ownerId != null
                && switch (account.kind()) {
                    case MEMBER -> caller.memberId().filter(ownerId::equals).isPresent();
                    case ORGANISATION -> caller.staffOf(ownerId);
                    case POT, ISSUE -> false;
                };
    }

    private Uni<Account> findOrOpen(UUID communityId, AccountKind kind, @Nullable UUID ownerId, BalanceLimit limit) {
        return unitOfWork.run(() -> accounts.findOwned(communityId, kind, ownerId)
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : open(communityId, kind, ownerId, limit)));
    }

    private Uni<Account> open(UUID communityId, AccountKind kind, @Nullable UUID ownerId, BalanceLimit limit) {
        return open(
                (id, ref) -> Account.open(id, communityId, kind, ownerId, limit, ref),
                () -> accounts.findOwned(communityId, kind, ownerId));
    }

    /** The ledger is locked first, because the engine too leaves events of accounts, after it has locked it. */
    private Uni<Account> open(BiFunction<UUID, AccountRef, Account> opening, Supplier<Uni<Optional<Account>>> another) {
        var id = ids.next();
        var salt = new byte[AccountRef.SALT_LENGTH];
        SALTS.nextBytes(salt);
        var account = opening.apply(id, AccountRef.of(salt, id));
        Instant now = clock.instant();
        return accounts.lockLedger(account.communityId())
                .chain(() -> accounts.add(account, salt, now))
                .flatMap(added -> added
                        ? outbox.append(opened(account, now)).replaceWith(account)
                        // Somebody else opened it a moment ago.
                        : another.get().map(Optional::orElseThrow));
    }

    private static NewEvent opened(Account account, Instant at) {
        return new NewEvent(
                TOPIC,
                "org.commonhour.ledger.account-opened.v1",
                account.communityId(),
                account.id().toString(),
                at,
                AccountOpened.of(account));
    }

    private static @Nullable Minutes minutes(OptionalLong value) {
        return value.isPresent() ? Minutes.of(value.getAsLong()) : null;
    }
}
