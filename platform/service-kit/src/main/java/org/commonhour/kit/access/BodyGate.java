package org.commonhour.kit.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps bodies of callers who may not send them from being read; request filters run before that. */
@ApplicationScoped
class BodyGate {

    private final Access access;
    private final ResourceInfo address;

    BodyGate(Access access, ResourceInfo address) {
        this.access = access;
        this.address = address;
    }

    @RoleFirst({})
    @ServerRequestFilter
    Uni<Void> open(ContainerRequestContext request) {
        var roles = address.getResourceMethod().getAnnotation(RoleFirst.class).value();
        return access.require(community(request), roles).replaceWithVoid();
    }

    private static UUID community(ContainerRequestContext request) {
        try {
            return UUID.fromString(request.getUriInfo().getPathParameters().getFirst("communityId"));
        } catch (IllegalArgumentException none) {
            throw DomainProblem.of(CommonProblem.NOT_FOUND, "There is nothing here that you can see.");
        }
    }
}
