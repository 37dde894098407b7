package org.commonhour.notebook;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/notes")
class NoteResource {
    private final Access access;
    private final Idempotency idempotency;
    private final Notebook notebook;

    NoteResource(Access access, Idempotency idempotency, Notebook notebook) {
        this.access = access;
        this.idempotency = idempotency;
        this.notebook = notebook;
    }

    @POST
    public Uni<RestResponse<NoteView>> add(
            @PathParam("communityId") UUID communityId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid NoteRequest request) {
        return access.require(communityId, Role.MEMBER)
                .flatMap(caller -> idempotency.once(
                        caller,
                        key,
                        "notes",
                        request,
                        NoteView.class,
                        () -> notebook.add(communityId, request.amountMinutes())))
                .map(note -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, note)
                        .location(URI.create("/notes/" + note.id()))
                        .build());
    }

    @GET
    public Uni<Page<NoteView>> list(@PathParam("communityId") UUID communityId, @Valid @BeanParam PageRequest page) {
        return access.require(communityId)
                .flatMap(caller -> notebook.after(communityId, page.after(UUID::fromString), page.limit() + 1))
                .map(notes -> Page.of(notes, page, note -> note.id().toString()));
    }

    /** No word of access here: the kit's default must close it. */
    @GET
    @Path("/forgotten")
    public Uni<String> forgotten() {
        return Uni.createFrom().item("open");
    }

    @GET
    @Path("/broken")
    public Uni<String> broken(@PathParam("communityId") UUID communityId) {
        throw new IllegalStateException("a secret of ours");
    }
}
