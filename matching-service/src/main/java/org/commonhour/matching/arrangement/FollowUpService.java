package org.commonhour.matching.arrangement;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.commonhour.matching.community.CommunityService;
import org.commonhour.matching.member.MemberDeparture;
import org.commonhour.matching.member.MemberErasure;
import org.commonhour.matching.need.Need;
import org.commonhour.matching.need.NeedEnding;
import org.commonhour.matching.need.NeedService;
import org.commonhour.matching.need.NeedState;
import org.commonhour.matching.offer.Offer;
import org.commonhour.matching.offer.OfferEnding;
import org.jspecify.annotations.Nullable;

/**
 * Follows what happens elsewhere: the ledger's holds and sessions, needs and offers taken back, members who leave. An
 * arrangement that is not ours, or no longer in a fitting state, is left as it is.
 */
@ApplicationScoped
public class FollowUpService implements OfferEnding, NeedEnding, MemberDeparture, MemberErasure {

    private final CommunityService communities;
    private final Arrangements arrangements;
    private final StepService steps;
    private final NeedService needs;

    FollowUpService(CommunityService communities, Arrangements arrangements, StepService steps, NeedService needs) {
        this.communities = communities;
        this.arrangements = arrangements;
        this.steps = steps;
        this.needs = needs;
    }

    /** The ledger holds the receiver's hours. */
    public Uni<Void> holdPlaced(UUID communityId, UUID arrangementId) {
        return change(communityId, arrangementId, Arrangement::holdPlaced);
    }

    /** The ledger does not hold the receiver's hours; the arrangement stays agreed and shows why. */
    public Uni<Void> holdRefused(UUID communityId, UUID arrangementId, @Nullable String reason) {
        return change(communityId, arrangementId, arrangement -> arrangement.holdRefused(reason));
    }

    /** The hold has ended. */
    public Uni<Void> holdResolved(UUID communityId, UUID arrangementId, Hold.Outcome outcome) {
        return change(communityId, arrangementId, arrangement -> arrangement.holdResolved(outcome));
    }

    /** The ledger keeps a session for the arrangement. */
    public Uni<Void> sessionKept(UUID communityId, UUID arrangementId, UUID sessionId) {
        return change(communityId, arrangementId, arrangement -> arrangement.recordedIn(sessionId));
    }

    /** The session was refused, so that another one may be recorded. */
    public Uni<Void> sessionRefused(UUID communityId, UUID arrangementId, UUID sessionId) {
        return change(communityId, arrangementId, arrangement -> arrangement.notRecordedIn(sessionId));
    }

    /** The session has settled: it happened. */
    public Uni<Void> sessionSettled(UUID communityId, UUID arrangementId, UUID sessionId) {
        return sessionKept(communityId, arrangementId, sessionId)
                .chain(() -> arrangements.find(communityId, arrangementId))
                .chain(found -> found.map(now -> now.happen()
                                .fold(
                                        after -> steps.moved(now, after, null, StepService.SYSTEM)
                                                .replaceWithVoid(),
                                        why -> Uni.createFrom().voidItem()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    @Override
    public Uni<Void> offerEnded(Offer offer, String subject) {
        return callOffInvitations(Arrangements.Link.OFFER, offer.communityId(), offer.id(), subject);
    }

    @Override
    public Uni<Void> needEnded(Need need, String subject) {
        return callOffInvitations(Arrangements.Link.NEED, need.communityId(), need.id(), subject);
    }

    @Override
    public Uni<Void> memberErased(UUID communityId, UUID memberId) {
        return arrangements.forget(communityId, memberId);
    }

    @Override
    public Uni<Void> memberLeft(UUID communityId, UUID memberId) {
        return arrangements
                .open(communityId, Arrangements.Link.MEMBER, memberId)
                .chain(open -> steps.callOff(open, StepService.SYSTEM)
                        .chain(() -> Multi.createFrom()
                                .iterable(open)
                                .filter(arrangement ->
                                        arrangement.terms().receiverMemberId().equals(memberId))
                                .onItem()
                                .transformToUniAndConcatenate(arrangement -> needs.follow(
                                        communityId,
                                        arrangement.terms().needId(),
                                        NeedState.WITHDRAWN,
                                        StepService.SYSTEM))
                                .onItem()
                                .ignoreAsUni()));
    }

    private Uni<Void> callOffInvitations(Arrangements.Link link, UUID communityId, UUID id, String subject) {
        return arrangements
                .open(communityId, link, id)
                .map(open -> open.stream()
                        .filter(arrangement -> arrangement.state() == ArrangementState.INVITED)
                        .toList())
                .chain(invitations -> steps.callOff(invitations, subject));
    }

    private Uni<Void> change(UUID communityId, UUID id, UnaryOperator<Arrangement> change) {
        return communities.inTurn(
                communityId,
                () -> arrangements.find(communityId, id).chain(found -> {
                    Arrangement after = found.map(change).orElse(null);
                    return after == null || after.equals(found.get())
                            ? Uni.createFrom().voidItem()
                            : arrangements.save(after);
                }));
    }
}
