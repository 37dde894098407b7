package org.commonhour.member.erasure.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.member.erasure.ErasureService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path(ReceiptResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirementsSet
@Tag(name = "Members")
class ReceiptResource {

    static final String ADDRESS = "/erasures";

    private final ErasureService erasures;

    ReceiptResource(ErasureService erasures) {
        this.erasures = erasures;
    }

    @GET
    @Path("/{receipt}")
    @Operation(
            summary = "How far an erasure is, for whoever has its receipt.",
            description =
                    "Without a token, for who is erased has no grant to ask with. It tells nothing of the person.")
    @APIResponse(responseCode = "200", description = "The erasure")
    public Uni<ErasureView> erasure(@RestPath UUID receipt) {
        return erasures.get(receipt).map(erasure -> ErasureView.of(erasure, erasures.isOverdue(erasure)));
    }
}
