package org.commonhour.ledger.insight.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.ledger.insight.FunnelService;
import org.commonhour.ledger.insight.Split;
import org.commonhour.ledger.insight.UnmetNeed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/insight")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insight")
class FunnelResource {

    private static final String BY_CHANNEL = "ALL|CHANNEL";
    private static final String SAY_BY_CHANNEL = "ALL or CHANNEL.";
    private static final int FEWEST_DAYS = 7;
    private static final int MOST_DAYS = 730;

    private final Access access;
    private final FunnelService funnels;

    FunnelResource(Access access, FunnelService funnels) {
        this.access = access;
        this.funnels = funnels;
    }

    @GET
    @Path("/funnels/needs")
    @Operation(
            summary = "What became of needs, from asking to a confirmed session",
            description = "For coordinators and analysts: the needs first asked for in the period. A need counts as"
                    + " offered when somebody else had a live offer of its kind while it was open. A need at one step"
                    + " is in every step before.")
    @APIResponse(responseCode = "200", description = "The funnels, keys upwards.")
    @APIResponse(responseCode = "403", description = "The caller's role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @APIResponse(responseCode = "422", description = "Not a period of at most 120 months, or no such split.")
    public Uni<NeedFunnelsView> needs(
            @PathParam("communityId") UUID communityId,
            @QueryParam("by")
                    @DefaultValue("ALL")
                    @Pattern(regexp = "ALL|CHANNEL|CATEGORY", message = "ALL, CHANNEL or CATEGORY.")
                    String by,
            @QueryParam("serviceId") @Nullable UUID serviceId,
            @QueryParam("from") @Pattern(regexp = Months.FORM, message = "As in 2026-01.") @Nullable String from,
            @QueryParam("to") @Pattern(regexp = Months.FORM, message = "As in 2026-12.") @Nullable String to) {
        return access.require(communityId, Role.COORDINATOR, Role.ANALYST)
                .flatMap(caller ->
                        funnels.needs(caller, Split.valueOf(by), serviceId, Months.read(from), Months.read(to)))
                .map(figure -> NeedFunnelsView.of(Split.valueOf(by), figure));
    }

    @GET
    @Path("/funnels/needs/unmet")
    @Operation(
            summary = "The needs behind the unmet ones of the funnel, the oldest first",
            description = "For coordinators: open, nobody agreed, and asked for more than 28 days ago.")
    @APIResponse(responseCode = "200", description = "A page of needs.")
    @APIResponse(responseCode = "403", description = "The caller's role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    public Uni<Page<UnmetNeedView>> unmet(
            @PathParam("communityId") UUID communityId, @Valid @BeanParam PageRequest page) {
        return access.require(communityId, Role.COORDINATOR)
                .flatMap(caller ->
                        funnels.unmet(caller, page.after(UnmetNeed.Place::parse).orElse(null), page.limit() + 1))
                .map(found -> Page.of(found, page, need -> need.place().text()).map(UnmetNeedView::of));
    }

    @GET
    @Path("/funnels/turns")
    @Operation(
            summary = "How members found their way in, from joining to giving and receiving",
            description = "For coordinators and analysts: the members who joined in the period. Speaking up is a first"
                    + " offer or need, taking part a first session that counts.")
    @APIResponse(responseCode = "200", description = "The funnels, keys upwards.")
    @APIResponse(responseCode = "403", description = "The caller's role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @APIResponse(responseCode = "422", description = "Not a period of at most 120 months, or no such split.")
    public Uni<TurnFunnelsView> turns(
            @PathParam("communityId") UUID communityId,
            @QueryParam("by") @DefaultValue("ALL") @Pattern(regexp = BY_CHANNEL, message = SAY_BY_CHANNEL) String by,
            @QueryParam("from") @Pattern(regexp = Months.FORM, message = "As in 2026-01.") @Nullable String from,
            @QueryParam("to") @Pattern(regexp = Months.FORM, message = "As in 2026-12.") @Nullable String to) {
        return access.require(communityId, Role.COORDINATOR, Role.ANALYST)
                .flatMap(caller -> funnels.turns(caller, Split.valueOf(by), Months.read(from), Months.read(to)))
                .map(figure -> TurnFunnelsView.of(Split.valueOf(by), figure));
    }

    @GET
    @Path("/dormancy")
    @Operation(
            summary = "How long ago members were last heard of",
            description = "For coordinators and analysts: members of today, as counts alone.")
    @APIResponse(responseCode = "200", description = "The counts, keys upwards.")
    @APIResponse(responseCode = "403", description = "The caller's role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @APIResponse(responseCode = "422", description = "Not 7 to 730 days, or no such split.")
    public Uni<DormancyView> dormancy(
            @PathParam("communityId") UUID communityId,
            @QueryParam("by") @DefaultValue("ALL") @Pattern(regexp = BY_CHANNEL, message = SAY_BY_CHANNEL) String by,
            @QueryParam("days") @DefaultValue("90") @Min(FEWEST_DAYS) @Max(MOST_DAYS) int days) {
        return access.require(communityId, Role.COORDINATOR, Role.ANALYST)
                .flatMap(caller -> funnels.dormancy(caller, Split.valueOf(by), days))
                .map(figure -> DormancyView.of(days, Split.valueOf(by), figure));
    }

    @GET
    @Path("/dormancy/members")
    @Operation(
            summary = "The members who have gone quiet, to be rung up",
            description = "For coordinators: by id, so that nobody is ranked, and with no minutes.")
    @APIResponse(responseCode = "200", description = "A page of members.")
    @APIResponse(responseCode = "403", description = "The caller's role does not allow this.")
    @APIResponse(responseCode = "404", description = "No such community for the caller.")
    @APIResponse(responseCode = "422", description = "Not 7 to 730 days.")
    public Uni<Page<QuietMemberView>> quiet(
            @PathParam("communityId") UUID communityId,
            @QueryParam("days") @DefaultValue("90") @Min(FEWEST_DAYS) @Max(MOST_DAYS) int days,
            @Valid @BeanParam PageRequest page) {
        return access.require(communityId, Role.COORDINATOR)
                .flatMap(caller ->
                        funnels.quiet(caller, days, page.after(UUID::fromString).orElse(null), page.limit() + 1))
                .map(found -> Page.of(found, page, member -> member.memberId().toString())
                        .map(QuietMemberView::of));
    }
}
