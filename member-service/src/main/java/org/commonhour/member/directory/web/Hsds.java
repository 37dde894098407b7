package org.commonhour.member.directory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.commonhour.member.directory.ListedCategory;
import org.commonhour.member.directory.ListedOrganisation;
import org.commonhour.member.directory.ListedService;
import org.commonhour.member.directory.ListedSite;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The messages of Open Referral HSDS 3.0, with its names and spelling. */
final class Hsds {

    static final String VERSION = "3.0";
    static final String PROFILE = "https://docs.openreferral.org/en/3.0/";

    private Hsds() {}

    /** What this API is. */
    @Schema(name = "HsdsAbout")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record About(String version, String profile, String openapiUrl) {}

    /** An organisation. */
    @Schema(name = "HsdsOrganization")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Organization(
            UUID id,
            String name,
            String description,
            @Nullable String website,
            @Nullable String email) {

        static Organization of(ListedOrganisation listed) {
            var said = listed.description();
            return new Organization(
                    listed.id(),
                    listed.name(),
                    // HSDS wants a description of every organisation; of one that gives none, this much is known.
                    said == null ? listed.name() + " is a partner of " + listed.communityName() + "." : said,
                    listed.website(),
                    listed.email());
        }
    }

    /** A service; places and attributes are there in the full form only. */
    @Schema(name = "HsdsService")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(
            UUID id,
            String name,
            @Nullable String description,
            @Nullable String url,
            @Nullable String email,
            @Schema(examples = "active") String status,
            Organization organization,
            @Nullable List<ServiceAtLocation> serviceAtLocations,
            @Nullable List<Attribute> attributes) {

        static Service brief(ListedService listed) {
            return of(listed, null, null);
        }

        static Service full(ListedService listed, String categoriesUri) {
            return of(
                    listed,
                    listed.sites().stream().map(ServiceAtLocation::of).toList(),
                    List.of(Attribute.of(listed, categoriesUri)));
        }

        private static Service of(
                ListedService listed, @Nullable List<ServiceAtLocation> places, @Nullable List<Attribute> attributes) {
            return new Service(
                    listed.id(),
                    listed.name(),
                    listed.description(),
                    listed.url(),
                    listed.email(),
                    listed.closed() ? "defunct" : "active",
                    Organization.of(listed.organisation()),
                    places,
                    attributes);
        }
    }

    /** A service's id and the moment of its last change. */
    @Schema(name = "HsdsMinimalService")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Minimal(UUID id, String modifiedDate) {

        static Minimal of(ListedService listed) {
            return new Minimal(listed.id(), listed.changedAt().toString());
        }
    }

    /** A service at a place. */
    @Schema(name = "HsdsServiceAtLocation")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ServiceAtLocation(UUID id, UUID serviceId, UUID locationId, Location location) {

        static ServiceAtLocation of(ListedSite site) {
            return new ServiceAtLocation(site.placeId(), site.serviceId(), site.siteId(), Location.of(site));
        }
    }

    /** A place. */
    @Schema(name = "HsdsLocation")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Location(UUID id, String locationType, String name, List<Address> addresses) {

        static Location of(ListedSite site) {
            return new Location(site.siteId(), "physical", site.name(), List.of(Address.of(site)));
        }
    }

    /** The address of a place. */
    @Schema(name = "HsdsAddress")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Address(
            UUID id,
            @JsonProperty("address_1") String line,
            String city,
            String stateProvince,
            String postalCode,
            String country,
            String addressType) {

        static Address of(ListedSite site) {
            // HSDS wants a state or province of every address; a place in none is in the area of its town.
            var region = site.region().isEmpty() ? site.town() : site.region();
            return new Address(
                    named("address/" + site.siteId()),
                    site.address(),
                    site.town(),
                    region,
                    site.postcode(),
                    site.country(),
                    "physical");
        }
    }

    /** The category of a service. */
    @Schema(name = "HsdsAttribute")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Attribute(
            UUID id, UUID linkId, String linkEntity, String linkType, UUID taxonomyTermId, TaxonomyTerm taxonomyTerm) {

        static Attribute of(ListedService service, String categoriesUri) {
            var term = TaxonomyTerm.of(service.category(), categoriesUri);
            return new Attribute(
                    named("attribute/" + service.id()), service.id(), "service", "service_category", term.id(), term);
        }
    }

    /** A list of categories. */
    @Schema(name = "HsdsTaxonomy")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Taxonomy(UUID id, String name, String description, String uri, String version) {

        static Taxonomy ours(String uri) {
            return new Taxonomy(
                    ListedCategory.TAXONOMY,
                    "Commonhour categories",
                    "The categories that services, offers and needs of a time bank are filed under.",
                    uri,
                    "1");
        }
    }

    /** A category. */
    @Schema(name = "HsdsTaxonomyTerm")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record TaxonomyTerm(
            UUID id,
            String code,
            String name,
            String description,
            String taxonomy,
            UUID taxonomyId,
            Taxonomy taxonomyDetail) {

        static TaxonomyTerm of(ListedCategory category, String uri) {
            return new TaxonomyTerm(
                    category.id(),
                    category.code(),
                    category.name(),
                    "Services of the category \"" + category.name() + "\".",
                    uri,
                    ListedCategory.TAXONOMY,
                    Taxonomy.ours(uri));
        }
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
    }
}
