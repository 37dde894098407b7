package org.commonhour.member.wellbeing.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.member.wellbeing.WellbeingService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A member's own answers. There is no address at which anybody else reads them. */
@Path("/api/v1/communities/{communityId}/wellbeing/mine")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "wellbeing")
class WellbeingResource {

    private final Access access;
    private final WellbeingService wellbeing;
    private final Idempotency idempotency;

    WellbeingResource(Access access, WellbeingService wellbeing, Idempotency idempotency) {
        this.access = access;
        this.wellbeing = wellbeing;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            summary = "Tells whether the caller agreed to keep wellbeing answers here.",
            description = "For members, about themselves.")
    @APIResponse(responseCode = "200", description = "The consent, when there is one")
    public Uni<OwnWellbeingView> get(@RestPath UUID communityId) {
        return access.require(communityId, Role.MEMBER)
                .flatMap(wellbeing::consent)
                .map(OwnWellbeingView::of);
    }

    @PUT
    @Path("/consent")
    @Operation(
            summary = "Agrees to keep wellbeing answers here.",
            description = "For members, about themselves; a condition of nothing. Given before is given.")
    @APIResponse(responseCode = "200", description = "The consent")
    @APIResponse(responseCode = "422", description = "`wellbeing/text-unknown`")
    public Uni<OwnWellbeingView> agree(@RestPath UUID communityId, @NotNull @Valid ConsentRequest request) {
        return access.require(communityId, Role.MEMBER)
                .flatMap(caller -> wellbeing.giveConsent(caller, request.textVersion()))
                .map(consent -> OwnWellbeingView.of(Optional.of(consent)));
    }

    @POST
    @Path("/withdrawal")
    @Operation(
            summary = "Takes the consent back and deletes the answers.",
            description = "For members, about themselves, at any time. The key of the answers is destroyed, also for"
                    + " backups; figures that were made before stay as they are. Done before is done.")
    @APIResponse(responseCode = "204", description = "No consent and no answer is left")
    public Uni<RestResponse<Void>> withdraw(
            @RestPath UUID communityId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid WithdrawalRequest request) {
        return access.require(communityId, Role.MEMBER)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "wellbeing-withdrawal",
                        Map.of(),
                        KeptWithdrawal.class,
                        () -> wellbeing.withdraw(caller).replaceWith(KeptWithdrawal::new)))
                .replaceWith(() -> RestResponse.noContent());
    }

    @GET
    @Path("/answers")
    @Operation(
            summary = "Lists the caller's own answers, newest first.",
            description = "For members, about themselves; nobody else can read them.")
    @APIResponse(responseCode = "200", description = "A page of days")
    public Uni<Page<AnswersView>> list(@RestPath UUID communityId, @BeanParam @Valid PageRequest page) {
        return access.require(communityId, Role.MEMBER)
                .flatMap(caller ->
                        wellbeing.list(caller, page.after(LocalDate::parse).orElse(null), page.limit() + 1))
                .map(found -> Page.of(found, page, answered -> answered.day().toString())
                        .map(AnswersView::of));
    }

    // A repeated PUT is harmless without an idempotency key, whose fingerprint would tell who guesses the few answers.
    @PUT
    @Path("/answers/{day}")
    @Operation(
            summary = "Keeps the caller's answers of today.",
            description = "For members, about themselves, who agreed. In the place of what was answered on the day"
                    + " before. Of one person at most 500 days are kept.")
    @APIResponse(responseCode = "200", description = "The answers")
    @APIResponse(responseCode = "409", description = "`wellbeing/no-consent`, `wellbeing/too-many-answers`")
    public Uni<AnswersView> answer(
            @RestPath UUID communityId,
            @Parameter(description = "Today's date where the person is.") @RestPath LocalDate day,
            @NotNull @Valid AnswersRequest request) {
        return access.require(communityId, Role.MEMBER)
                .flatMap(caller -> wellbeing.answer(caller, day, request.answers()))
                .map(AnswersView::of);
    }
}
