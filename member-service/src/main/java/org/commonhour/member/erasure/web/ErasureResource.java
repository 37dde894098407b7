package org.commonhour.member.erasure.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.member.erasure.ErasureService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/members/{memberId}/erasure")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
class ErasureResource {

    private final Access access;
    private final Idempotency idempotency;
    private final ErasureService erasures;

    ErasureResource(Access access, Idempotency idempotency, ErasureService erasures) {
        this.access = access;
        this.idempotency = idempotency;
        this.erasures = erasures;
    }

    @POST
    @Operation(
            summary = "Erases a person.",
            description =
                    "For the member and for coordinators; it cannot be taken back. The member leaves, and the key of"
                            + " name, contact and application is destroyed, also for backups. The other services are told"
                            + " to drop what they hold. Hours and histories of the others stay as they are. Done before is"
                            + " done; when confirmations are overdue the others are told again.")
    @APIResponse(
            responseCode = "204",
            description = "The person is erased",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where anybody who has this address sees how far it is, without signing in",
                            schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<Void>> erase(
            @RestPath UUID communityId,
            @RestPath UUID memberId,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ErasureRequest request) {
        return access.require(communityId)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "erasure:" + memberId,
                        Map.of(),
                        KeptErasure.class,
                        () -> erasures.erase(caller, memberId)
                                .map(erasure -> new KeptErasure(memberId, erasure.receipt()))))
                .map(kept -> ResponseBuilder.<Void>noContent()
                        .header(HttpHeaders.LOCATION, ReceiptResource.ADDRESS + "/" + kept.receipt())
                        .build());
    }

    @GET
    @Operation(
            summary = "How far the erasure of a person is.",
            description = "For coordinators: erased here, and when ledger and matching dropped what they held.")
    @APIResponse(responseCode = "200", description = "The erasure")
    public Uni<ErasureView> erasure(@RestPath UUID communityId, @RestPath UUID memberId) {
        return access.require(communityId)
                .flatMap(caller -> erasures.get(caller, memberId))
                .map(erasure -> ErasureView.of(erasure, erasures.isOverdue(erasure)));
    }
}
