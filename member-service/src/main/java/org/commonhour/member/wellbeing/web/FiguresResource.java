package org.commonhour.member.wellbeing.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.member.wellbeing.Quarter;
import org.commonhour.member.wellbeing.ReleaseService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What is about nobody in particular: the questions, figures of quarters, and a scoring table. */
@Path("/api/v1/communities/{communityId}/wellbeing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "wellbeing")
class FiguresResource {

    private final Access access;
    private final ReleaseService releases;

    FiguresResource(Access access, ReleaseService releases) {
        this.access = access;
        this.releases = releases;
    }

    @GET
    @Path("/questions")
    @Operation(
            summary = "Tells the questions, their official words, and how they are scored.",
            description = "For everybody who holds a grant in the community. ONS4 and loneliness, as the Government"
                    + " Statistical Service harmonised them, under the Open Government Licence.")
    @APIResponse(responseCode = "200", description = "The questions")
    public Uni<QuestionsView> questions(@RestPath UUID communityId) {
        return access.require(communityId).replaceWith(QuestionsView::all);
    }

    @GET
    @Path("/figures")
    @Operation(
            summary = "Lists the figures of quarters, newest first.",
            description = "For coordinators and analysts. A quarter's figures are made once, 14 days after its end, and"
                    + " never change. Each is about 8 people or more, or withheld; people are rounded to 5, means to a"
                    + " tenth, shares to 5 percent. FIRST are the first answers of those who began in the quarter;"
                    + " CHANGE is what those who began earlier answered last in the quarter, less their first answer.")
    @APIResponse(responseCode = "200", description = "A page of quarters")
    public Uni<Page<QuarterView>> figures(@RestPath UUID communityId, @BeanParam @Valid PageRequest page) {
        return access.require(communityId, Role.COORDINATOR, Role.ANALYST)
                .flatMap(caller ->
                        releases.list(communityId, page.after(Quarter::parse).orElse(null), page.limit() + 1))
                .map(found -> Page.of(found, page, release -> release.quarter().toString())
                        .map(QuarterView::of));
    }

    @GET
    @Path("/swemwbs/{rawScore}")
    @Operation(
            summary = "Turns a raw SWEMWBS score into the metric one.",
            description =
                    "For everybody who holds a grant in the community; nothing is kept. The Short Warwick-Edinburgh"
                            + " Mental Wellbeing Scale needs a licence, so its items are not here: this is for those who"
                            + " hold one and asked elsewhere. With a missing item there is no score.")
    @APIResponse(responseCode = "200", description = "Both scores")
    public Uni<SwemwbsView> swemwbs(
            @RestPath UUID communityId,
            @Parameter(description = "The sum of the seven items, 7 to 35.") @RestPath @Min(7) @Max(35) int rawScore) {
        return access.require(communityId).replaceWith(() -> SwemwbsView.of(rawScore));
    }
}
