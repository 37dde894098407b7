package org.commonhour.ledger.arrangement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.hold.HoldService;
import org.commonhour.ledger.posting.HoldOrder;
import org.commonhour.ledger.problem.LedgerProblem;

/** Holds the receiver's minutes while an arrangement is agreed, and remembers who its parties are. */
@ApplicationScoped
public class ArrangementService {

    private final Arrangements arrangements;
    private final AccountService accounts;
    private final HoldService holds;
    private final UnitOfWork unitOfWork;

    ArrangementService(Arrangements arrangements, AccountService accounts, HoldService holds, UnitOfWork unitOfWork) {
        this.arrangements = arrangements;
        this.accounts = accounts;
        this.holds = holds;
        this.unitOfWork = unitOfWork;
    }

    /** Takes over what matching published; what is older than what is known changes nothing. */
    public Uni<Void> heard(Arrangement arrangement) {
        return unitOfWork.run(() -> arrangements
                .lock(arrangement.communityId(), arrangement.id())
                .flatMap(known -> known.filter(before -> before.version() >= arrangement.version())
                                .isPresent()
                        ? Uni.createFrom().voidItem()
                        : arrangements.save(arrangement).chain(() -> follow(arrangement))));
    }

    /** The arrangement, when that community has it, locked until the unit of work ends. */
    public Uni<Optional<Arrangement>> lock(UUID communityId, UUID id) {
        return arrangements.lock(communityId, id);
    }

    private Uni<Void> follow(Arrangement arrangement) {
        if (arrangement.state() == ArrangementState.AGREED) {
            return hold(arrangement);
        }
        if (arrangement.state().fellThrough()) {
            // There may be nothing to release: it was never agreed, or the hold was taken up. Both are fine.
            return holds.ofArrangement(arrangement.communityId(), arrangement.id())
                    .flatMap(found -> found.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : holds.voidHold(
                                            arrangement.communityId(),
                                            found.get().id())
                                    .replaceWithVoid());
        }
        return Uni.createFrom().voidItem();
    }

    /** L6: the hold's id follows from the arrangement's, so that hearing twice that it is agreed holds once. */
    private Uni<Void> hold(Arrangement arrangement) {
        var communityId = arrangement.communityId();
        return holds.ofArrangement(communityId, arrangement.id())
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().voidItem()
                        : accounts.ofMember(communityId, arrangement.receiverMemberId())
                                .flatMap(receiver -> accounts.ofMember(communityId, arrangement.giverMemberId())
                                        .flatMap(giver -> holds.place(order(arrangement, receiver, giver))))
                                // Matching has yet to hear of it, and will call the arrangement off.
                                .onFailure(LedgerProblem.MEMBER_ERASED::isReasonOf)
                                .recoverWithNull()
                                .replaceWithVoid());
    }

    private HoldOrder order(Arrangement arrangement, Account receiver, Account giver) {
        return new HoldOrder(
                HoldService.idFor(arrangement.communityId(), arrangement.id()),
                arrangement.communityId(),
                receiver.id(),
                giver.id(),
                arrangement.amount(),
                arrangement.id(),
                holds.endFor(arrangement.startsAt()));
    }
}
