package org.commonhour.matching.arrangement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.matching.community.CommunityService;
import org.commonhour.matching.listing.Position;
import org.commonhour.matching.member.Actor;
import org.commonhour.matching.member.MemberService;
import org.commonhour.matching.need.Need;
import org.commonhour.matching.need.NeedService;
import org.commonhour.matching.offer.Offer;
import org.commonhour.matching.offer.OfferService;
import org.commonhour.matching.problem.MatchingProblem;
import org.jspecify.annotations.Nullable;

/** Members invite, agree, decline and call off here, or a coordinator for them. */
@ApplicationScoped
public class ArrangementService {

    private final Arrangements arrangements;
    private final StepService steps;
    private final MemberService members;
    private final NeedService needs;
    private final OfferService offers;
    private final CommunityService communities;
    private final Ids ids;

    ArrangementService(
            Arrangements arrangements,
            StepService steps,
            MemberService members,
            NeedService needs,
            OfferService offers,
            CommunityService communities,
            Ids ids) {
        this.arrangements = arrangements;
        this.steps = steps;
        this.members = members;
        this.needs = needs;
        this.offers = offers;
        this.communities = communities;
        this.ids = ids;
    }

    /** The member with the need invites the member with the offer, or the other way round. */
    public Uni<Arrangement> invite(Caller caller, @Nullable UUID onBehalfOfMemberId, Invitation invitation) {
        return communities.inTurn(
                caller.communityId(),
                () -> members.actor(caller, onBehalfOfMemberId)
                        .chain(actor -> needs.requireLive(actor.communityId(), invitation.needId())
                                .chain(need -> offers.requireLive(actor.communityId(), invitation.offerId())
                                        .chain(offer -> invite(actor, invitation, need, offer)))));
    }

    /** The arrangement, for its two members and coordinators; nobody else learns that there is one. */
    public Uni<Arrangement> get(Caller caller, UUID id) {
        return arrangements
                .find(caller.communityId(), id)
                .map(found -> found.filter(arrangement -> maySee(caller, arrangement))
                        .orElseThrow(() -> DomainProblem.of(
                                CommonProblem.NOT_FOUND, "There is no such arrangement that you can see.")));
    }

    /**
     * What the need and the offer of an arrangement say, for whoever may see the arrangement. Nothing once it has come to
     * nothing: then they are no longer the other member's business.
     */
    public Uni<Particulars> particulars(Arrangement arrangement) {
        if (!arrangement.state().isOpen() && arrangement.state() != ArrangementState.HAPPENED) {
            return Uni.createFrom().item(Particulars.NONE);
        }
        Terms terms = arrangement.terms();
        return needs.findAll(arrangement.communityId(), List.of(terms.needId()))
                .chain(need -> offers.findAll(arrangement.communityId(), List.of(terms.offerId()))
                        .map(offer -> new Particulars(
                                need.isEmpty() ? null : need.get(0).words(),
                                offer.isEmpty() ? null : offer.get(0).words())));
    }

    /** The arrangements that fit the search, newest first. */
    public Uni<List<Arrangement>> list(ArrangementSearch search, Position after, int limit) {
        return arrangements.list(search, after, limit);
    }

    /** The invited member agrees: the need is arranged, and other invitations for it are called off. */
    public Uni<Arrangement> agree(Caller caller, @Nullable UUID onBehalfOfMemberId, UUID id) {
        return communities.inTurn(
                caller.communityId(),
                () -> step(caller, onBehalfOfMemberId, id, Arrangement::agree).call(this::callOffOtherInvitations));
    }

    /** The invited member declines; nobody is told why, for there need be no reason. */
    public Uni<Arrangement> decline(Caller caller, @Nullable UUID onBehalfOfMemberId, UUID id) {
        return step(caller, onBehalfOfMemberId, id, Arrangement::decline);
    }

    /** Either member calls it off; an agreed need is live again. */
    public Uni<Arrangement> cancel(Caller caller, @Nullable UUID onBehalfOfMemberId, UUID id) {
        return step(caller, onBehalfOfMemberId, id, (arrangement, side) -> arrangement.cancel());
    }

    /** Either member says that it did not come about; the need is live again. */
    public Uni<Arrangement> miss(Caller caller, @Nullable UUID onBehalfOfMemberId, UUID id) {
        return step(caller, onBehalfOfMemberId, id, (arrangement, side) -> arrangement.miss());
    }

    private Uni<Arrangement> invite(Actor actor, Invitation invitation, Need need, Offer offer) {
        if (need.memberId().equals(offer.memberId())) {
            throw DomainProblem.of(MatchingProblem.SAME_MEMBER, "An arrangement is between two members.");
        }
        boolean byReceiver = actor.memberId().equals(need.memberId());
        if (!byReceiver && !actor.memberId().equals(offer.memberId())) {
            throw notAParty();
        }
        Terms terms = new Terms(
                need.id(),
                offer.id(),
                offer.memberId(),
                need.memberId(),
                byReceiver ? Side.GIVER : Side.RECEIVER,
                need.words().serviceId(),
                need.words().category(),
                need.words().title(),
                Objects.requireNonNullElse(
                        invitation.amountMinutes(), need.words().amountMinutes()),
                invitation.startsAt(),
                need.words().neededOn(),
                need.words().from());
        return arrangements
                .open(actor.communityId(), Arrangements.Link.NEED, need.id())
                .chain(open -> {
                    if (open.stream().anyMatch(other -> other.terms().offerId().equals(offer.id()))) {
                        throw DomainProblem.of(
                                MatchingProblem.ALREADY_INVITED,
                                "This offer and this need are being arranged already.");
                    }
                    return steps.open(
                            Arrangement.invite(ids.next(), actor.communityId(), terms, actor.channel(), steps.now()),
                            actor.memberId(),
                            actor.subject());
                });
    }

    private Uni<Arrangement> step(
            Caller caller, @Nullable UUID onBehalfOfMemberId, UUID id, BiFunction<Arrangement, Side, Step> step) {
        return communities.inTurn(
                caller.communityId(),
                () -> get(caller, id)
                        .chain(seen -> members.actor(caller, onBehalfOfMemberId).chain(actor -> {
                            Side side =
                                    seen.terms().sideOf(actor.memberId()).orElseThrow(ArrangementService::notAParty);
                            return step.apply(seen, side)
                                    .fold(
                                            after -> steps.moved(seen, after, actor.memberId(), actor.subject()),
                                            why -> Uni.createFrom().failure(refusal(why, seen)));
                        })));
    }

    private Uni<Void> callOffOtherInvitations(Arrangement agreed) {
        return arrangements
                .open(
                        agreed.communityId(),
                        Arrangements.Link.NEED,
                        agreed.terms().needId())
                .chain(open -> steps.callOff(
                        open.stream()
                                .filter(other -> !other.id().equals(agreed.id()))
                                .toList(),
                        StepService.SYSTEM));
    }

    private static boolean maySee(Caller caller, Arrangement arrangement) {
        return caller.has(Role.COORDINATOR)
                || caller.memberId().flatMap(arrangement.terms()::sideOf).isPresent();
    }

    private static DomainProblem notAParty() {
        return DomainProblem.of(
                MatchingProblem.NOT_A_PARTY,
                "This is for the member who gives or the member who receives, or a coordinator who names one of them.");
    }

    private static DomainProblem refusal(Step.Why why, Arrangement arrangement) {
        return switch (why) {
            case NOT_INVITED ->
                DomainProblem.of(MatchingProblem.NOT_INVITED, "You sent this invitation; the other member answers it.");
            case NOT_POSSIBLE_NOW -> DomainProblem.of(MatchingProblem.NOT_POSSIBLE_NOW, describe(arrangement.state()));
        };
    }

    private static String describe(ArrangementState state) {
        return switch (state) {
            case INVITED -> "The invitation has not been answered yet.";
            case AGREED -> "This arrangement is agreed already.";
            case DECLINED -> "The invitation was declined.";
            case CANCELLED -> "This arrangement was called off.";
            case HAPPENED -> "This has happened already.";
            case MISSED -> "This did not come about.";
        };
    }
}
