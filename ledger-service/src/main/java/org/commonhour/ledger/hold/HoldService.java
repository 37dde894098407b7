package org.commonhour.ledger.hold;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.HoldOrder;
import org.commonhour.ledger.posting.HoldOutcome;
import org.commonhour.ledger.posting.PostingService;
import org.commonhour.ledger.posting.Postings;
import org.commonhour.ledger.posting.VoidOrder;
import org.jspecify.annotations.Nullable;

/** Places and releases holds; a transfer takes one up by naming it. */
@ApplicationScoped
public class HoldService {

    private final PostingService posting;
    private final Postings postings;

    HoldService(PostingService posting, Postings postings) {
        this.posting = posting;
        this.postings = postings;
    }

    /**
     * Reserves minutes. Joins a surrounding unit of work; idempotent by the hold's id for ever, refusals included.
     *
     * @param holdId chosen by the caller: the arrangement's id
     * @param debitAccountId the account of the one who receives help
     * @param creditAccountId the account of the one who gives it
     */
    public Uni<HoldOutcome> place(
            UUID communityId,
            UUID holdId,
            UUID debitAccountId,
            UUID creditAccountId,
            Minutes amount,
            UUID arrangementId) {
        var order = new HoldOrder(holdId, communityId, debitAccountId, creditAccountId, amount, arrangementId);
        return posting.decide(communityId, List.of(order)).map(outcomes -> (HoldOutcome) outcomes.get(0));
    }

    /** Releases a hold; done before is done. Refused when there is none, or when it was taken up or refused. */
    public Uni<HoldOutcome> voidHold(UUID communityId, UUID holdId) {
        return posting.decide(communityId, List.of(new VoidOrder(holdId)))
                .map(outcomes -> (HoldOutcome) outcomes.get(0));
    }

    /** The hold with this id, if this community has it. */
    public Uni<Optional<Hold>> find(UUID communityId, UUID holdId) {
        return postings.holds(communityId, List.of(holdId))
                .map(found -> found.stream().findFirst());
    }

    /** Up to {@code limit} holds of an account, by id. */
    public Uni<List<Hold>> ofAccount(UUID communityId, UUID accountId, @Nullable UUID after, int limit) {
        return postings.holdsOf(communityId, accountId, after, limit);
    }
}
