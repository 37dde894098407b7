package org.commonhour.member.directory.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.member.directory.DirectoryService;
import org.commonhour.member.directory.Found;
import org.commonhour.member.directory.ListedCategory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/hsds")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirementsSet
@Tag(
        name = "directory",
        description = "Services, organisations and sites of communities that publish them, as Open Referral HSDS 3.0."
                + " Open to everybody, without a token.")
class HsdsResource {

    private final DirectoryService directory;
    private final String publicAddress;

    HsdsResource(DirectoryService directory, @ConfigProperty(name = "commonhour.public-address") String publicAddress) {
        this.directory = directory;
        this.publicAddress = publicAddress;
    }

    @GET
    @Operation(summary = "What this API is, and which version of HSDS it speaks.")
    @APIResponse(responseCode = "200", description = "Version, profile, and where the API is described")
    public Hsds.About about() {
        return new Hsds.About(Hsds.VERSION, Hsds.PROFILE, publicAddress + "/docs/openapi.json");
    }

    @GET
    @Path("/services")
    @Operation(
            summary = "Services.",
            description =
                    "`full=true` gives each with its places and categories; `minimal=true` its id and the moment of"
                            + " its last change.")
    @APIResponse(responseCode = "200", description = "A page of services")
    public Uni<HsdsPage<Object>> services(
            @BeanParam @Valid HsdsWishes wishes,
            @RestQuery @DefaultValue("false") boolean full,
            @RestQuery @DefaultValue("false") boolean minimal,
            @BeanParam @Valid HsdsPaging paging) {
        return directory
                .services(wishes.wanted(), paging.offset(), paging.perPage)
                .map(found -> HsdsPage.of(
                        found,
                        paging,
                        service -> minimal
                                ? Hsds.Minimal.of(service)
                                : full ? Hsds.Service.full(service, categories()) : Hsds.Service.brief(service)));
    }

    @GET
    @Path("/services/{id}")
    @Operation(summary = "A service with all that is known of it.")
    @APIResponse(responseCode = "200", description = "The service")
    public Uni<Hsds.Service> service(@RestPath UUID id) {
        return directory.service(id).map(service -> Hsds.Service.full(service, categories()));
    }

    @GET
    @Path("/organizations")
    @Operation(summary = "Organisations.")
    @APIResponse(responseCode = "200", description = "A page of organisations")
    public Uni<HsdsPage<Hsds.Organization>> organizations(
            @BeanParam @Valid HsdsWishes wishes, @BeanParam @Valid HsdsPaging paging) {
        return directory
                .organisations(wishes.wanted(), paging.offset(), paging.perPage)
                .map(found -> HsdsPage.of(found, paging, Hsds.Organization::of));
    }

    @GET
    @Path("/organizations/{id}")
    @Operation(summary = "An organisation.")
    @APIResponse(responseCode = "200", description = "The organisation")
    public Uni<Hsds.Organization> organization(@RestPath UUID id) {
        return directory.organisation(id).map(Hsds.Organization::of);
    }

    @GET
    @Path("/service_at_locations")
    @Operation(summary = "Which service is at which place.")
    @APIResponse(responseCode = "200", description = "A page of services at places")
    public Uni<HsdsPage<Hsds.ServiceAtLocation>> places(
            @BeanParam @Valid HsdsWishes wishes, @BeanParam @Valid HsdsPaging paging) {
        return directory
                .places(wishes.wanted(), paging.offset(), paging.perPage)
                .map(found -> HsdsPage.of(found, paging, Hsds.ServiceAtLocation::of));
    }

    @GET
    @Path("/service_at_locations/{id}")
    @Operation(summary = "A service at a place.")
    @APIResponse(responseCode = "200", description = "The service at the place")
    public Uni<Hsds.ServiceAtLocation> place(@RestPath UUID id) {
        return directory.place(id).map(Hsds.ServiceAtLocation::of);
    }

    @GET
    @Path("/taxonomies")
    @Operation(summary = "The lists that categories are from: one.")
    @APIResponse(responseCode = "200", description = "A page with that list")
    public HsdsPage<Hsds.Taxonomy> taxonomies(@BeanParam @Valid HsdsPaging paging) {
        return HsdsPage.of(part(List.of(Hsds.Taxonomy.ours(categories())), paging), paging, one -> one);
    }

    @GET
    @Path("/taxonomies/{id}")
    @Operation(summary = "The list that categories are from.")
    @APIResponse(responseCode = "200", description = "The list")
    public Hsds.Taxonomy taxonomy(@RestPath UUID id) {
        if (!ListedCategory.TAXONOMY.equals(id)) {
            throw DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such entry in the directory.");
        }
        return Hsds.Taxonomy.ours(categories());
    }

    @GET
    @Path("/taxonomy_terms/{id}")
    @Operation(summary = "A category of services in the directory.")
    @APIResponse(responseCode = "200", description = "The category")
    public Uni<Hsds.TaxonomyTerm> term(@RestPath UUID id) {
        return directory.category(id).map(category -> Hsds.TaxonomyTerm.of(category, categories()));
    }

    @GET
    @Path("/taxonomy_terms")
    @Operation(summary = "The categories of services in the directory.")
    @APIResponse(responseCode = "200", description = "A page of categories")
    public Uni<HsdsPage<Hsds.TaxonomyTerm>> terms(
            @BeanParam @Valid HsdsWishes wishes, @BeanParam @Valid HsdsPaging paging) {
        var wanted = wishes.wanted();
        var ours = wanted.taxonomyId() == null || ListedCategory.TAXONOMY.equals(wanted.taxonomyId());
        return directory.categories().map(used -> {
            var terms = used.stream()
                    .filter(category -> ours && fits(category, wanted.text()))
                    .map(category -> Hsds.TaxonomyTerm.of(category, categories()))
                    .toList();
            return HsdsPage.of(part(terms, paging), paging, one -> one);
        });
    }

    private static boolean fits(ListedCategory category, @org.jspecify.annotations.Nullable String text) {
        return text == null
                || category.name().toLowerCase(java.util.Locale.ROOT).contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    private static <T> Found<T> part(List<T> all, HsdsPaging paging) {
        return new Found<>(
                all.stream().skip(paging.offset()).limit(paging.perPage).toList(), all.size());
    }

    private String categories() {
        return publicAddress + "/api/v1/categories";
    }
}
