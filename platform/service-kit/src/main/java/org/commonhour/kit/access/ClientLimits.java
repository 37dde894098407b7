package org.commonhour.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/**
 * Holds the client of an agency to the scopes of its token. What a person may do follows from grants alone.
 *
 * <p>A token is a person's when it was issued through one of our own applications; every other token is limited, also
 * one that does not say through what it was issued.
 */
@ApplicationScoped
class ClientLimits {

    private final Set<String> peoplesClients;
    private final ResourceInfo address;

    ClientLimits(
            @ConfigProperty(name = "commonhour.access.peoples-clients") Set<String> peoplesClients,
            ResourceInfo address) {
        this.peoplesClients = Set.copyOf(peoplesClients);
        this.address = address;
    }

    /** Refuses a client's token that has none of the scopes that open the address of this request. */
    void check(JsonWebToken token) {
        if (isPersons(token)) {
            return;
        }
        var wanted = scopes();
        if (wanted.isEmpty()) {
            throw DomainProblem.of(CommonProblem.SCOPE_MISSING, "No scope opens this to clients: it is for people.");
        }
        var held = held(token);
        if (wanted.stream().noneMatch(held::contains)) {
            throw DomainProblem.of(
                    CommonProblem.SCOPE_MISSING, "The client's token needs the scope " + String.join(" or ", wanted));
        }
    }

    private boolean isPersons(JsonWebToken token) {
        var issuedTo = text(token, "azp");
        return peoplesClients.contains(issuedTo.isEmpty() ? text(token, "client_id") : issuedTo);
    }

    private static List<String> held(JsonWebToken token) {
        return List.of(text(token, "scope").split(" "));
    }

    private static String text(JsonWebToken token, String claim) {
        @Nullable Object value = token.getClaim(claim);
        return value == null ? "" : value.toString();
    }

    private List<String> scopes() {
        var ofMethod = scopes(address.getResourceMethod());
        return ofMethod.isEmpty() ? scopes(address.getResourceClass()) : ofMethod;
    }

    private static List<String> scopes(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotationsByType(SecurityRequirement.class))
                .filter(requirement -> Scopes.CLIENT.equals(requirement.name()))
                .flatMap(requirement -> Arrays.stream(requirement.scopes()))
                .toList();
    }
}
