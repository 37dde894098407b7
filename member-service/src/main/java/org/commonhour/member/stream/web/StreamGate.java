package org.commonhour.member.stream.web;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.member.grant.GrantService;
import org.commonhour.member.grant.RoleGrant;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.member.stream.PublishedTopic;
import org.commonhour.member.stream.StreamService;
import org.commonhour.member.stream.StreamStart;
import org.commonhour.member.stream.StreamWish;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Decides whether a stream is opened, while a problem can still be the answer. */
@ApplicationScoped
class StreamGate {

    private static final int LONGEST_TEXT = 2_000;

    private final Access access;
    private final GrantService grants;
    private final StreamService streams;
    private final CurrentIdentityAssociation identity;
    private final CurrentVertxRequest current;
    private final OpenedStream opened;

    StreamGate(
            Access access,
            GrantService grants,
            StreamService streams,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest current,
            OpenedStream opened) {
        this.access = access;
        this.grants = grants;
        this.streams = streams;
        this.identity = identity;
        this.current = current;
        this.opened = opened;
    }

    @OpensStream
    @ServerRequestFilter
    Uni<Void> open(ContainerRequestContext request) {
        var connection = current.getCurrent().request().connection();
        return caller(parameter(request, "communityId"))
                .flatMap(caller -> identity.getDeferredIdentity().flatMap(found -> {
                    var wish = new StreamWish(
                            types(parameter(request, "types")),
                            start(parameter(request, "from")),
                            request.getHeaderString("Last-Event-ID"),
                            end(found.getPrincipal()));
                    return streams.ready(caller, wish, connection::close);
                }))
                .invoke(opened::set)
                .replaceWithVoid();
    }

    private static @Nullable String parameter(ContainerRequestContext request, String name) {
        var value = request.getUriInfo().getQueryParameters().getFirst(name);
        if (value != null && value.length() > LONGEST_TEXT) {
            throw DomainProblem.of(CommonProblem.INVALID, "Some of what was sent breaks a rule.")
                    .at(name, "is too long");
        }
        return value == null || value.isBlank() ? null : value.strip();
    }

    private Uni<Caller> caller(@Nullable String communityId) {
        return communityId == null ? onlyCommunity().flatMap(access::require) : access.require(community(communityId));
    }

    private static UUID community(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw DomainProblem.of(CommonProblem.NOT_FOUND, "There is nothing here that you can see.");
        }
    }

    private Uni<UUID> onlyCommunity() {
        return access.requireSignedIn().flatMap(grants::heldBy).map(held -> {
            var communities = held.stream().map(RoleGrant::communityId).collect(Collectors.toSet());
            if (communities.size() != 1) {
                throw DomainProblem.of(CommonProblem.INVALID, "Say which community's events you want.")
                        .at("communityId", "is needed, unless you have grants in exactly one community");
            }
            return communities.iterator().next();
        });
    }

    private static Set<String> types(@Nullable String wanted) {
        if (wanted == null) {
            return Set.of();
        }
        var types = Stream.of(wanted.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        if (!PublishedTopic.allTypes().containsAll(types)) {
            throw DomainProblem.of(MemberProblem.EVENT_TYPE_UNKNOWN, "No event has this type.")
                    .at("types", "holds a type that is not in the list of topics (AsyncAPI)");
        }
        return types;
    }

    private static StreamStart start(@Nullable String from) {
        if (from == null) {
            return StreamStart.NOW;
        }
        return StreamStart.parse(from)
                .orElseThrow(() -> DomainProblem.of(
                                CommonProblem.INVALID, "A stream starts at the beginning, now or at a time.")
                        .at("from", "is none of beginning, now and a time such as 2026-05-12T09:00:00Z"));
    }

    private static Instant end(Principal principal) {
        return principal instanceof JsonWebToken token && token.getExpirationTime() > 0
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.MAX;
    }
}
