package org.commonhour.matching.offer;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.community.CommunityService;
import org.commonhour.matching.listing.Position;
import org.commonhour.matching.member.Actor;
import org.commonhour.matching.member.MemberDeparture;
import org.commonhour.matching.member.MemberErasure;
import org.commonhour.matching.problem.MatchingProblem;
import org.jspecify.annotations.Nullable;

/** Offers are made, reworded and taken back here; each change is told in the same transaction. */
@ApplicationScoped
public class OfferService implements MemberDeparture, MemberErasure {

    /** The subject that stands in the record when nobody acts but an event. */
    private static final String SYSTEM = "system";

    private final Offers offers;
    private final Outbox outbox;
    private final CommunityService communities;
    private final Ids ids;
    private final Clock clock;
    private final Instance<OfferEnding> endings;

    OfferService(
            Offers offers,
            Outbox outbox,
            CommunityService communities,
            Ids ids,
            Clock clock,
            Instance<OfferEnding> endings) {
        this.offers = offers;
        this.outbox = outbox;
        this.communities = communities;
        this.ids = ids;
        this.clock = clock;
        this.endings = endings;
    }

    /** Makes a live offer for the member for whom the actor acts. */
    public Uni<Offer> create(Actor actor, OfferWords words) {
        return communities.inTurn(actor.communityId(), () -> {
            Offer offer = Offer.create(ids.next(), actor, words, now());
            return offers.add(offer).chain(() -> tell(offer));
        });
    }

    /** The offer, when the caller may see it: live ones are for all members, others for their member and coordinators. */
    public Uni<Offer> get(Caller caller, UUID id) {
        return offers.find(caller.communityId(), id)
                .map(found -> found.filter(offer -> offer.isLive() || mayChange(caller, offer))
                        .orElseThrow(OfferService::notFound));
    }

    /** The offers that fit the search, newest first. */
    public Uni<List<Offer>> list(OfferSearch search, Position after, int limit) {
        return offers.list(search, after, limit);
    }

    /** Live offers of others that pass the hard gates of a need, the newest first; see {@link Offers#fitting}. */
    public Uni<List<Offer>> fitting(
            UUID communityId, Category category, UUID seekerId, @Nullable MinuteRange slot, int limit) {
        return offers.fitting(communityId, category, seekerId, slot, limit);
    }

    /** Puts an offer in other words; refuses a stale version and an offer that is no longer live. */
    public Uni<Offer> reword(Caller caller, UUID id, long expectedVersion, OfferWords words) {
        return communities.inTurn(
                caller.communityId(),
                () -> findToChange(caller, id).chain(offer -> {
                    if (offer.version() != expectedVersion) {
                        throw DomainProblem.of(
                                CommonProblem.STALE, "The offer has changed since you read it. Read it again.");
                    }
                    requireLive(offer);
                    return keep(offer.reworded(words, caller.subject(), now()));
                }));
    }

    /** Takes an offer back, and with it every invitation to it that nobody has agreed to yet. */
    public Uni<Offer> withdraw(Caller caller, UUID id) {
        return communities.inTurn(
                caller.communityId(),
                () -> findToChange(caller, id).chain(offer -> {
                    requireLive(offer);
                    return end(offer, caller.subject());
                }));
    }

    /** The live offer that a command names in its body. */
    public Uni<Offer> requireLive(UUID communityId, UUID id) {
        return offers.find(communityId, id).map(found -> {
            Offer offer = found.orElseThrow(
                    () -> DomainProblem.of(MatchingProblem.OFFER_UNKNOWN, "No offer of this community has this id.")
                            .at("/offerId", "is not an offer here"));
            requireLive(offer);
            return offer;
        });
    }

    /** Those of these ids that are offers of this community. */
    public Uni<List<Offer>> findAll(UUID communityId, Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : offers.findAll(communityId, ids);
    }

    /** Keeps offers that came with a file: new ones and new versions. */
    public Uni<Void> take(UUID communityId, List<Offer> created, List<Offer> changed) {
        List<NewEvent> events = Stream.concat(created.stream(), changed.stream())
                .map(OfferService::event)
                .toList();
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : communities.inTurn(
                        communityId,
                        () -> offers.addAll(created)
                                .chain(() -> Multi.createFrom()
                                        .iterable(changed)
                                        .onItem()
                                        .transformToUniAndConcatenate(offers::save)
                                        .onItem()
                                        .ignoreAsUni())
                                .chain(() -> outbox.append(events)));
    }

    @Override
    public Uni<Void> memberErased(UUID communityId, UUID memberId) {
        return offers.forget(communityId, memberId);
    }

    @Override
    public Uni<Void> memberLeft(UUID communityId, UUID memberId) {
        return offers.liveOf(communityId, memberId)
                .chain(live -> Multi.createFrom()
                        .iterable(live)
                        .onItem()
                        .transformToUniAndConcatenate(offer -> end(offer, SYSTEM))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Offer> end(Offer offer, String subject) {
        return keep(offer.withdrawn(subject, now()))
                .call(ended -> Multi.createFrom()
                        .iterable(endings)
                        .onItem()
                        .transformToUniAndConcatenate(ending -> ending.offerEnded(ended, subject))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Offer> findToChange(Caller caller, UUID id) {
        return offers.find(caller.communityId(), id).map(found -> {
            Offer offer = found.orElseThrow(OfferService::notFound);
            if (mayChange(caller, offer)) {
                return offer;
            }
            throw offer.isLive()
                    ? DomainProblem.of(CommonProblem.FORBIDDEN, "This offer is another member's.")
                    : notFound();
        });
    }

    private Uni<Offer> keep(Offer offer) {
        return offers.save(offer).chain(() -> tell(offer));
    }

    private Uni<Offer> tell(Offer offer) {
        return outbox.append(event(offer)).replaceWith(offer);
    }

    private static NewEvent event(Offer offer) {
        return new NewEvent(
                OfferChanged.TOPIC,
                OfferChanged.TYPE,
                offer.communityId(),
                offer.id().toString(),
                offer.changedAt(),
                OfferChanged.of(offer));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean mayChange(Caller caller, Offer offer) {
        return caller.has(Role.COORDINATOR)
                || caller.memberId().filter(offer.memberId()::equals).isPresent();
    }

    private static void requireLive(Offer offer) {
        if (!offer.isLive()) {
            throw DomainProblem.of(MatchingProblem.OFFER_NOT_LIVE, "This offer was taken back or is done.");
        }
    }

    private static DomainProblem notFound() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such offer here.");
    }
}
