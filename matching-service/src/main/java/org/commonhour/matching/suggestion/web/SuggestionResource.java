package org.commonhour.matching.suggestion.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.matching.suggestion.Rank;
import org.commonhour.matching.suggestion.Suggestion;
import org.commonhour.matching.suggestion.SuggestionService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Offers that fit a need. */
@Path("/api/v1/communities/{communityId}/needs/{needId}/suggestions")
@Tag(name = "Suggestions")
@Authenticated
class SuggestionResource {

    private final Access access;
    private final SuggestionService suggestions;

    SuggestionResource(Access access, SuggestionService suggestions) {
        this.access = access;
        this.suggestions = suggestions;
    }

    @GET
    @Operation(
            operationId = "listSuggestions",
            summary = "List the offers that fit a need, best first, each with its reasons",
            description = "For the member with the need and for coordinators. A need that is not live has none.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "401", description = "`access/unauthenticated`: no valid token")
    @APIResponse(responseCode = "403", description = "`access/forbidden`: another member's need")
    @APIResponse(responseCode = "404", description = "`request/not-found`: nothing here that the caller can see")
    @APIResponse(responseCode = "422", description = "`request/invalid`: a query parameter cannot be read")
    public Uni<Page<SuggestionView>> list(
            @PathParam("communityId") UUID communityId,
            @PathParam("needId") UUID needId,
            @Valid @BeanParam PageRequest page) {
        return access.require(communityId, Role.MEMBER, Role.COORDINATOR)
                .chain(caller -> suggestions.suggest(caller, needId))
                .map(found -> Page.of(
                                after(found, page),
                                page,
                                suggestion -> suggestion.rank().key())
                        .map(SuggestionView::of));
    }

    private static List<Suggestion> after(List<Suggestion> found, PageRequest page) {
        Optional<Rank> last = page.after(Rank::parse);
        return found.stream()
                .filter(suggestion -> last.isEmpty() || suggestion.rank().compareTo(last.get()) > 0)
                .limit(page.limit() + 1L)
                .toList();
    }
}
