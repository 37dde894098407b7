package org.commonhour.member.grant.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.member.grant.GrantService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/grants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "grants")
class GrantResource {

    private final Access access;
    private final GrantService grants;
    private final Idempotency idempotency;

    GrantResource(Access access, GrantService grants, Idempotency idempotency) {
        this.access = access;
        this.grants = grants;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "Lists the grants of a community.", description = "For coordinators and administrators.")
    @APIResponse(responseCode = "200", description = "A page of grants, active and withdrawn")
    public Uni<Page<GrantView>> list(@RestPath UUID communityId, @BeanParam @Valid PageRequest page) {
        return deciding(communityId)
                .flatMap(caller ->
                        grants.list(communityId, page.after(UUID::fromString).orElse(null), page.limit() + 1))
                .map(found ->
                        Page.of(found, page, grant -> grant.id().toString()).map(GrantView::of));
    }

    @POST
    @Operation(
            summary = "Gives a person a role.",
            description = "For coordinators and administrators; ADMINISTRATOR and SAFEGUARDING_LEAD are for"
                    + " administrators to give. Other services know of it within seconds.")
    @APIResponseSchema(value = GrantView.class, responseCode = "201", responseDescription = "The grant")
    @APIResponse(responseCode = "409", description = "`grant/already-held`, `member/left`")
    @APIResponse(responseCode = "422", description = "`member/unknown`, `organisation/unknown`")
    public Uni<RestResponse<GrantView>> give(
            @RestPath UUID communityId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid GrantRequest request) {
        return deciding(communityId)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "grants",
                        request,
                        GrantView.class,
                        () -> grants.give(caller, request.wish()).map(GrantView::of)))
                .map(view -> RestResponse.ResponseBuilder.<GrantView>created(
                                URI.create("/api/v1/communities/" + communityId + "/grants/" + view.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @Path("/{grantId}")
    @Operation(summary = "Reads a grant.", description = "For coordinators and administrators.")
    @APIResponse(responseCode = "200", description = "The grant")
    public Uni<GrantView> get(@RestPath UUID communityId, @RestPath UUID grantId) {
        return deciding(communityId)
                .flatMap(caller -> grants.get(communityId, grantId))
                .map(GrantView::of);
    }

    @POST
    @Path("/{grantId}/withdrawal")
    @Operation(
            summary = "Withdraws a grant.",
            description = "For coordinators and administrators. A community keeps at least one administrator.")
    @APIResponse(responseCode = "200", description = "The withdrawn grant")
    @APIResponse(responseCode = "409", description = "`grant/already-withdrawn`, `grant/last-administrator`")
    public Uni<GrantView> withdraw(
            @RestPath UUID communityId,
            @RestPath UUID grantId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid WithdrawalRequest request) {
        return deciding(communityId)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "grant-withdrawal:" + grantId,
                        Map.of(),
                        GrantView.class,
                        () -> grants.withdraw(caller, grantId).map(GrantView::of)));
    }

    private Uni<Caller> deciding(UUID communityId) {
        return access.require(communityId, Role.COORDINATOR, Role.ADMINISTRATOR);
    }
}
