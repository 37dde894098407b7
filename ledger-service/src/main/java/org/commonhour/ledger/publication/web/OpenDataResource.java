package org.commonhour.ledger.publication.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.commonhour.ledger.insight.Quarter;
import org.commonhour.ledger.publication.OpenDataService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/open-data")
@PermitAll
@Tag(
        name = "Open data",
        description = "What everybody may read, without a sign-in, of the communities whose administrator wants that.")
class OpenDataResource {

    private static final String NOT_OPEN = "No such community publishes open data here.";
    private static final String QUARTER = "As in 2026-Q3.";
    private static final String NOT_OVER = "Not a quarter, or one that is not over.";
    private static final String LINKED = "application/ld+json";

    private final OpenDataService openData;
    private final Links links;

    OpenDataResource(OpenDataService openData, Links links) {
        this.openData = openData;
        this.links = links;
    }

    @GET
    @Produces(LINKED)
    @Operation(
            summary = "The catalogue of all open communities, in DCAT",
            description = "JSON-LD. `hydra:next` is the address of the next page.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the catalogue.",
            content = @Content(mediaType = LINKED, schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<RestResponse<Map<String, Object>>> catalogues(@Valid @BeanParam PageRequest page) {
        var after = page.after(UUID::fromString).orElse(null);
        return openData.catalogue(after, page.limit() + 1)
                .map(found -> Page.of(
                        found, page, tables -> tables.opening().communityId().toString()))
                .map(found -> open(new Catalogue(links).page(found)));
    }

    @GET
    @Path("/{communityId}")
    @Produces(LINKED)
    @Operation(summary = "The catalogue of one open community, in DCAT", description = "JSON-LD.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue: one dataset for each quarter.",
            content = @Content(mediaType = LINKED, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = NOT_OPEN)
    public Uni<RestResponse<Map<String, Object>>> catalogue(@PathParam("communityId") UUID communityId) {
        return openData.tables(communityId).map(tables -> open(new Catalogue(links).of(tables)));
    }

    @GET
    @Path("/{communityId}/datapackage")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The data package of one open community",
            description =
                    "A Frictionless `datapackage.json`: the CSV file of each quarter, with what its columns mean.")
    @APIResponse(
            responseCode = "200",
            description = "The descriptor.",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = NOT_OPEN)
    public Uni<RestResponse<Map<String, Object>>> dataPackage(@PathParam("communityId") UUID communityId) {
        return openData.tables(communityId).map(tables -> open(new DataPackage(links).of(tables)));
    }

    @GET
    @Path("/{communityId}/{quarter}/{revision}/csv")
    @Produces(FileFormat.CSV_TYPE)
    @Operation(summary = "One revision of a quarter's table as CSV", description = "It never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "It is the one that you have.")
    @APIResponse(responseCode = "404", description = NOT_OPEN)
    @APIResponse(responseCode = "422", description = NOT_OVER)
    public Uni<RestResponse<String>> csv(
            @PathParam("communityId") UUID communityId,
            @PathParam("quarter") @Pattern(regexp = Quarter.FORM, message = QUARTER) String quarter,
            @PathParam("revision") @Min(1) int revision,
            @Context Request request) {
        return openData.table(communityId, Quarter.parse(quarter), revision)
                .flatMap(table -> TableAnswers.csv(table, request, true));
    }

    @GET
    @Path("/{communityId}/{quarter}/{revision}/parquet")
    @Produces(FileFormat.PARQUET_TYPE)
    @Operation(summary = "One revision of a quarter's table as Parquet", description = "It never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = FileFormat.PARQUET_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "It is the one that you have.")
    @APIResponse(responseCode = "404", description = NOT_OPEN)
    @APIResponse(responseCode = "422", description = NOT_OVER)
    public Uni<RestResponse<byte[]>> parquet(
            @PathParam("communityId") UUID communityId,
            @PathParam("quarter") @Pattern(regexp = Quarter.FORM, message = QUARTER) String quarter,
            @PathParam("revision") @Min(1) int revision,
            @Context Request request) {
        return openData.table(communityId, Quarter.parse(quarter), revision)
                .flatMap(table -> TableAnswers.parquet(table, request, true));
    }

    private static RestResponse<Map<String, Object>> open(Map<String, Object> document) {
        return RestResponse.ResponseBuilder.ok(document)
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
