package org.commonhour.ledger.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.directory.DirectoryService;
import org.commonhour.ledger.directory.ListedService;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** Tells as what somebody acts on a session. */
@ApplicationScoped
class ActorService {

    private static final Set<Channel> SPOKEN = Set.of(Channel.BROKER_PHONE, Channel.BROKER_IN_PERSON, Channel.SMS_IVR);

    private final DirectoryService directory;

    ActorService(DirectoryService directory) {
        this.directory = directory;
    }

    /** As what the caller acts on the session; a not-found problem when they have nothing to do with it. */
    Uni<Actor> of(Caller caller, Session session, @Nullable UUID onBehalfOf) {
        if (onBehalfOf != null) {
            var own = caller.memberId().filter(session::hasParty);
            return Uni.createFrom().item(spokesman(caller, session, onBehalfOf, own));
        }
        return find(caller, session).map(found -> found.orElseThrow(ActorService::notFound));
    }

    /** As what the caller acts on the session in their own name; empty when they have nothing to do with it. */
    Uni<Optional<Actor>> find(Caller caller, Session session) {
        var own = caller.memberId().filter(session::hasParty);
        if (own.isPresent()) {
            return Uni.createFrom().item(Optional.of(new Actor(caller.subject(), Capacity.MEMBER, own.get())));
        }
        if (caller.has(Role.COORDINATOR)) {
            return Uni.createFrom().item(Optional.of(new Actor(caller.subject(), Capacity.COORDINATOR, null)));
        }
        var serviceId = session.serviceId();
        Uni<Optional<ListedService>> service = serviceId == null
                ? Uni.createFrom().item(Optional.empty())
                : directory.find(session.communityId(), serviceId);
        return service.map(listed -> listed.filter(found -> caller.staffOf(found.organisationId()))
                .map(found -> new Actor(caller.subject(), Capacity.STAFF, null)));
    }

    private static Actor spokesman(Caller caller, Session session, UUID onBehalfOf, Optional<UUID> own) {
        if (!caller.has(Role.COORDINATOR)) {
            throw DomainProblem.of(CommonProblem.FORBIDDEN, "Only a coordinator can act for somebody else.");
        }
        if (!session.hasParty(onBehalfOf)) {
            throw DomainProblem.of(CommonProblem.INVALID, "This member did not take part.")
                    .at("/onBehalfOfMemberId", "Name a member who took part.");
        }
        // Who recorded it for themselves is not the one to say it for the other side too.
        if (own.isPresent() && own.get().equals(session.recorder().memberId())) {
            throw DomainProblem.of(
                    LedgerProblem.OTHER_SIDE_CONFIRMS, "Whoever recorded it cannot speak for the other side too.");
        }
        return new Actor(caller.subject(), Capacity.COORDINATOR, onBehalfOf);
    }

    /** How a coordinator heard of what they note for somebody: on the phone, unless they say otherwise. */
    static @Nullable Channel channel(Actor actor, @Nullable Channel said) {
        var spokenFor = actor.capacity() == Capacity.COORDINATOR && actor.isParty();
        if (said != null && (!spokenFor || !SPOKEN.contains(said))) {
            throw DomainProblem.of(CommonProblem.INVALID, "Only what is noted for somebody came through a channel.")
                    .at("/channel", "BROKER_PHONE, BROKER_IN_PERSON or SMS_IVR, with onBehalfOfMemberId.");
        }
        return spokenFor && said == null ? Channel.BROKER_PHONE : said;
    }

    static Session found(Optional<Session> session) {
        return session.orElseThrow(ActorService::notFound);
    }

    private static DomainProblem notFound() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such session.");
    }
}
