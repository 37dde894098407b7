package org.commonhour.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import java.nio.file.Path;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.Test;

@CommonhourTest
class OrganisationTest {

    @Test
    void coordinatorRegistersAnOrganisationAndItsStaffAService() {
        var town = Town.found();
        var sam = Town.somebody();
        var lunchClub = town.organisation("Lunch Club");
        town.staff(sam, lunchClub);

        var registered = town.post(sam, "/services", service(lunchClub, "Tuesday lunch"));

        assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
        var id = registered.jsonPath().getString("id");
        assertThat(town.get(sam, "/services/" + id).jsonPath().getString("category"))
                .isEqualTo("COOKING");
        assertThat(town.get(sam, "/services?organisationId=" + lunchClub)
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(id);
        assertThat(town.get(sam, "/services?organisationId=" + UUID.randomUUID())
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(town.get(sam, "/organisations").jsonPath().getList("items.name", String.class))
                .containsExactly("Lunch Club");
        assertThat(town.get(sam, "/organisations/" + lunchClub).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void bothAreTold() {
        var town = Town.found();
        var hospital = town.organisation("Hospital");
        var service = town.done("/services", service(hospital, "Transport")).getString("id");

        await().untilAsserted(() -> {
            assertThat(Events.read("commonhour.member.organisation.v1", town.id()))
                    .hasSize(1);
            assertThat(Events.read("commonhour.member.service.v1", town.id())).hasSize(1);
        });

        var organisationEvent =
                Events.read("commonhour.member.organisation.v1", town.id()).get(0);
        var serviceEvent =
                Events.read("commonhour.member.service.v1", town.id()).get(0);
        Contract.validEvent(organisationEvent.body(), Path.of("contracts/events/organisation-changed.v1.schema.json"));
        Contract.validEvent(serviceEvent.body(), Path.of("contracts/events/service-changed.v1.schema.json"));
        assertThat(serviceEvent.field("serviceId")).isEqualTo(service);
        assertThat(serviceEvent.field("organisationId")).isEqualTo(hospital.toString());
        assertThat(organisationEvent.body().toString()).doesNotContain("Hospital");
    }

    @Test
    void staffRegisterServicesOfTheirOwnOrganisationOnly() {
        var town = Town.found();
        var sam = Town.somebody();
        var ada = Town.somebody();
        town.staff(sam, town.organisation("Lunch Club"));
        town.member("Ada Example", ada);
        var hospital = town.organisation("Hospital");

        assertProblem(town.post(sam, "/services", service(hospital, "Transport")), CommonProblem.FORBIDDEN);
        assertProblem(town.post(ada, "/services", service(hospital, "Transport")), CommonProblem.FORBIDDEN);
        assertProblem(town.post(sam, "/organisations", "{\"name\": \"Another\"}"), CommonProblem.FORBIDDEN);
    }

    @Test
    void namesAreTakenOnce() {
        var town = Town.found();
        var lunchClub = town.organisation("Lunch Club");
        town.done("/services", service(lunchClub, "Tuesday lunch"));

        assertProblem(
                town.post(town.founder(), "/organisations", "{\"name\": \" lunch club\"}"),
                MemberProblem.ORGANISATION_NAME_TAKEN);
        assertProblem(
                town.post(town.founder(), "/services", service(lunchClub, "TUESDAY LUNCH")),
                MemberProblem.SERVICE_NAME_TAKEN);
    }

    @Test
    void organisationsOfAnotherCommunityAreUnknown() {
        var town = Town.found();
        var other = Town.found();
        var elsewhere = other.organisation("Hospital");
        var service = other.done("/services", service(elsewhere, "Transport")).getString("id");

        assertProblem(
                town.post(town.founder(), "/services", service(elsewhere, "Transport")),
                MemberProblem.ORGANISATION_UNKNOWN);
        assertProblem(town.get(town.founder(), "/organisations/" + elsewhere), CommonProblem.NOT_FOUND);
        assertProblem(town.get(town.founder(), "/services/" + service), CommonProblem.NOT_FOUND);
    }

    @Test
    void staffChangeWhatIsSaidOfTheirOwn() {
        var town = Town.found();
        var sam = Town.somebody();
        var lunchClub = town.organisation("Lunch Club");
        var hospital = town.organisation("Hospital");
        town.staff(sam, lunchClub);
        var site =
                town.post(sam, "/sites", SITE.formatted(lunchClub)).jsonPath().getString("id");
        var service =
                town.done("/services", service(lunchClub, "Tuesday lunch")).getString("id");
        var details = "{\"name\": \"Tuesday lunch\", \"category\": \"COOKING\", \"description\": \"Soup and company.\","
                + " \"url\": \"https://lunch.example.org/tuesday\", \"siteIds\": [\"" + site
                + "\"], \"state\": \"%s\"}";

        var changed = town.put(sam, "/services/" + service, "\"1\"", details.formatted("ACTIVE"));

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        var seen = town.get(sam, "/services/" + service).jsonPath();
        assertThat(seen.getString("description")).isEqualTo("Soup and company.");
        assertThat(seen.getList("siteIds", String.class)).containsExactly(site);
        assertProblem(town.put(sam, "/services/" + service, "\"1\"", details.formatted("ACTIVE")), CommonProblem.STALE);
        assertProblem(
                town.put(sam, "/organisations/" + hospital, "\"1\"", "{\"name\": \"Mine\"}"), CommonProblem.FORBIDDEN);

        town.put(sam, "/services/" + service, "\"2\"", details.formatted("CLOSED"));
        await().untilAsserted(() -> assertThat(Events.read("commonhour.member.service.v1", town.id()))
                .extracting(event -> event.field("state"))
                .containsExactly("ACTIVE", "ACTIVE", "CLOSED"));
    }

    @Test
    void aSiteOfElsewhereIsUnknown() {
        var town = Town.found();
        var other = Town.found();
        var lunchClub = town.organisation("Lunch Club");
        var elsewhere = other.done("/sites", SITE.formatted(other.organisation("Hospital")))
                .getString("id");
        var here = town.done("/sites", SITE.formatted(lunchClub)).getString("id");
        var service = service(lunchClub, "Lunch");

        assertProblem(
                town.post(town.founder(), "/services", service.replace("}", ", \"siteIds\": [\"" + elsewhere + "\"]}")),
                MemberProblem.SITE_UNKNOWN);
        assertThat(town.get(town.founder(), "/services").jsonPath().getList("items"))
                .isEmpty();
        assertThat(town.done("/services", service.replace("}", ", \"siteIds\": [\"" + here + "\"]}"))
                        .getList("siteIds", String.class))
                .containsExactly(here);
        assertProblem(town.post(town.founder(), "/sites", SITE.formatted(lunchClub)), MemberProblem.SITE_NAME_TAKEN);
        assertProblem(town.get(town.founder(), "/sites/" + elsewhere), CommonProblem.NOT_FOUND);
        assertThat(town.get(town.founder(), "/sites?organisationId=" + lunchClub)
                        .jsonPath()
                        .getList("items.town", String.class))
                .containsExactly("Riverside");
    }

    private static final String SITE = """
        {"organisationId": "%s", "name": "The old chapel", "address": "12 Mill Lane", "town": "Riverside",
         "postcode": "RV1 2AB", "country": "GB"}
        """;

    private static String service(UUID organisationId, String name) {
        return "{\"organisationId\": \"" + organisationId + "\", \"name\": \"" + name
                + "\", \"category\": \"COOKING\"}";
    }
}
