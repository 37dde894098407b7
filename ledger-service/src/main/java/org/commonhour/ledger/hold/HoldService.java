package org.commonhour.ledger.hold;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.hold.settings.HoldSettings;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.HoldOrder;
import org.commonhour.ledger.posting.HoldOutcome;
import org.commonhour.ledger.posting.Order;
import org.commonhour.ledger.posting.PostingQueue;
import org.commonhour.ledger.posting.PostingService;
import org.commonhour.ledger.posting.Postings;
import org.commonhour.ledger.posting.VoidOrder;
import org.commonhour.ledger.problem.LedgerProblem;
import org.commonhour.ledger.transfer.AskingService;
import org.jspecify.annotations.Nullable;

/** Places and releases holds; a transfer takes one up by naming it. */
@ApplicationScoped
public class HoldService {

    /** The longest that a hold may be asked to last. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private final PostingService posting;
    private final PostingQueue queue;
    private final Postings postings;
    private final AccountService accounts;
    private final HoldSettings settings;
    private final Clock clock;

    HoldService(
            PostingService posting,
            PostingQueue queue,
            Postings postings,
            AccountService accounts,
            HoldSettings settings,
            Clock clock) {
        this.posting = posting;
        this.queue = queue;
        this.postings = postings;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Reserves minutes. Joins a surrounding unit of work; idempotent by the hold's id for ever, refusals included. */
    public Uni<HoldOutcome> place(HoldOrder order) {
        return posting.decide(order.communityId(), List.of(order)).map(outcomes -> (HoldOutcome) outcomes.get(0));
    }

    /**
     * Reserves minutes that the caller asks for: a holder on the own account, a coordinator on any. 403 for another's
     * account, 422 for a hold of more than {@link #LONGEST}.
     */
    public Uni<HoldOutcome> ask(Caller caller, HoldOrder order) {
        var expiresAt = order.expiresAt();
        if (expiresAt != null && expiresAt.isAfter(clock.instant().plus(LONGEST))) {
            throw DomainProblem.of(CommonProblem.INVALID, "A hold lasts at most " + LONGEST.toDays() + " days.")
                    .at("/expiresAt", "This is too far away.");
        }
        if (expiresAt != null && expiresAt.isBefore(Instant.EPOCH)) {
            throw DomainProblem.of(CommonProblem.INVALID, "This is too long ago.")
                    .at("/expiresAt", "Times start with the year 1970.");
        }
        AskingService.refuseDerivedId(order.id(), "/id");
        AskingService.refuseTooMuch(posting.boundOf(order.communityId()), order.amount(), "/");
        return accounts.find(caller.communityId(), order.debitAccountId()).flatMap(found -> {
            if (!caller.has(Role.COORDINATOR)
                    && found.filter(account -> AccountService.isVisible(caller, account))
                            .isEmpty()) {
                throw DomainProblem.of(LedgerProblem.NOT_OWN_ACCOUNT, "You can only reserve hours of your own account.")
                        .at("/debitAccountId", "This is not your account.");
            }
            return alone(order, order.communityId());
        });
    }

    /**
     * The id of the hold for an arrangement. It follows from the arrangement's, and is of a kind that callers may not
     * choose: otherwise somebody could place a hold under it before the arrangement is agreed.
     */
    public static UUID idFor(UUID communityId, UUID arrangementId) {
        return UUID.nameUUIDFromBytes(("hold/" + communityId + "/" + arrangementId).getBytes(UTF_8));
    }

    /** The hold for an arrangement. Early ones have the arrangement's own id, and say whose they are. */
    public Uni<Optional<Hold>> ofArrangement(UUID communityId, UUID arrangementId) {
        return postings.holds(communityId, List.of(idFor(communityId, arrangementId), arrangementId))
                .map(found -> found.stream()
                        .filter(hold -> arrangementId.equals(hold.arrangementId()))
                        .findFirst());
    }

    /** When a hold for an arrangement runs out. */
    public Instant endFor(@Nullable Instant startsAt) {
        var now = clock.instant();
        return (startsAt != null && startsAt.isAfter(now) ? startsAt : now).plus(settings.arrangementLifetime());
    }

    /**
     * Releases a hold; done before is done. Joins a surrounding unit of work. Refused when there is none, or when it
     * ended otherwise.
     */
    public Uni<HoldOutcome> voidHold(UUID communityId, UUID holdId) {
        return posting.decide(communityId, List.of(new VoidOrder(holdId)))
                .map(outcomes -> (HoldOutcome) outcomes.get(0));
    }

    /**
     * Releases a hold for the one it was meant for, or for a coordinator. 404 for a hold that the caller may not see,
     * 403 for the one who gave it, 409 for members when it belongs to an arrangement.
     */
    public Uni<HoldOutcome> release(Caller caller, UUID holdId) {
        return getVisible(caller, holdId).flatMap(hold -> {
            if (caller.has(Role.COORDINATOR)) {
                return alone(new VoidOrder(holdId), caller.communityId());
            }
            if (hold.arrangementId() != null) {
                throw DomainProblem.of(
                        LedgerProblem.HOLD_OF_ARRANGEMENT, "Cancel the arrangement, and the hold ends with it.");
            }
            return accounts.find(caller.communityId(), hold.creditAccountId()).flatMap(credit -> {
                if (!isSeenBy(caller, credit)) {
                    throw DomainProblem.of(
                            LedgerProblem.HOLD_NOT_YOURS,
                            "Who is to get the hours, or a coordinator, may release them.");
                }
                return alone(new VoidOrder(holdId), caller.communityId());
            });
        });
    }

    /** The hold with this id, if this community has it. */
    public Uni<Optional<Hold>> find(UUID communityId, UUID holdId) {
        return postings.holds(communityId, List.of(holdId))
                .map(found -> found.stream().findFirst());
    }

    /** The hold with this id, or a not-found problem when there is none or neither side is the caller's to see. */
    public Uni<Hold> getVisible(Caller caller, UUID holdId) {
        return find(caller.communityId(), holdId).flatMap(found -> {
            var hold = found.orElseThrow(HoldService::notFound);
            return accounts.find(caller.communityId(), hold.debitAccountId())
                    .flatMap(debit -> accounts.find(caller.communityId(), hold.creditAccountId())
                            .map(credit -> {
                                if (isSeenBy(caller, debit) || isSeenBy(caller, credit)) {
                                    return hold;
                                }
                                throw notFound();
                            }));
        });
    }

    /** Up to {@code limit} holds of an account, by id. */
    public Uni<List<Hold>> ofAccount(UUID communityId, UUID accountId, @Nullable UUID after, int limit) {
        return postings.holdsOf(communityId, accountId, after, limit);
    }

    private Uni<HoldOutcome> alone(Order order, UUID communityId) {
        return queue.submit(communityId, List.of(order)).map(outcomes -> (HoldOutcome) outcomes.get(0));
    }

    private static boolean isSeenBy(Caller caller, Optional<Account> account) {
        return account.filter(one -> AccountService.isVisible(caller, one)).isPresent();
    }

    private static DomainProblem notFound() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such hold.");
    }
}
