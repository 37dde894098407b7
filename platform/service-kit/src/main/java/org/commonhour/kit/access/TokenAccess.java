package org.commonhour.kit.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.eclipse.microprofile.jwt.JsonWebToken;

@ApplicationScoped
class TokenAccess implements Access {

    private final CurrentIdentityAssociation identity;
    private final GrantLookup grants;
    private final ClientLimits limits;

    TokenAccess(CurrentIdentityAssociation identity, GrantLookup grants, ClientLimits limits) {
        this.identity = identity;
        this.grants = grants;
        this.limits = limits;
    }

    @Override
    public Uni<Caller> require(UUID communityId, Role... anyOf) {
        var wanted = Set.of(anyOf);
        return requireSignedIn()
                .flatMap(subject -> grants.grantsOf(subject, communityId).map(held -> {
                    if (held.isEmpty()) {
                        throw DomainProblem.of(CommonProblem.NOT_FOUND, "There is nothing here that you can see.");
                    }
                    var caller = new Caller(subject, communityId, held);
                    if (!wanted.isEmpty() && wanted.stream().noneMatch(caller::has)) {
                        throw DomainProblem.of(CommonProblem.FORBIDDEN, "Your role does not allow this.");
                    }
                    return caller;
                }));
    }

    @Override
    public Uni<String> requireSignedIn() {
        return identity.getDeferredIdentity().map(found -> {
            if (found.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
                limits.check(token);
                return token.getSubject();
            }
            throw new UnauthorizedException();
        });
    }
}
