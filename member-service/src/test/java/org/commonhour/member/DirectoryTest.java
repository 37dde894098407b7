package org.commonhour.member;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public directory, and that it says what Open Referral HSDS 3.0 wants. */
@CommonhourTest
class DirectoryTest {

    private static final Path MESSAGES = Path.of("src/test/resources/hsds-3.0/messages.schema.json");

    @Test
    void nothingIsPublishedUntilTheAdministratorSaysSo() {
        var town = Town.found();
        var cora = Town.somebody();
        town.grant(cora, "COORDINATOR");
        var here = lunchClub(town);

        assertThat(open("/hsds/services?organization_id=" + here.organisation()).getInt("total_items"))
                .isZero();
        assertProblem(given().get("/hsds/services/" + here.service()), CommonProblem.NOT_FOUND);
        assertProblem(
                town.put(cora, "/publication", "\"1\"", "{\"publishesServices\": true}"), CommonProblem.FORBIDDEN);

        publish(town, "\"1\"", true);
        assertThat(open("/hsds/services/" + here.service()).getString("name")).isEqualTo("Tuesday lunch");
        assertThat(town.get(cora, "/publication").jsonPath().getBoolean("publishesServices"))
                .isTrue();

        publish(town, "\"2\"", false);
        assertProblem(given().get("/hsds/services/" + here.service()), CommonProblem.NOT_FOUND);
        assertProblem(given().get("/hsds/organizations/" + here.organisation()), CommonProblem.NOT_FOUND);
        assertProblem(
                town.put(town.founder(), "/publication", "\"2\"", "{\"publishesServices\": true}"),
                CommonProblem.STALE);
    }

    @Test
    void everyMessageIsValid() throws IOException {
        var town = Town.found();
        var here = lunchClub(town);
        publish(town, "\"1\"", true);
        var ours = "organization_id=" + here.organisation();
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("/hsds", "about");
        addresses.put("/hsds/services?" + ours, "service_page");
        addresses.put("/hsds/services?full=true&" + ours, "service_page");
        addresses.put("/hsds/services/" + here.service(), "service");
        addresses.put("/hsds/organizations?per_page=100", "organization_page");
        addresses.put("/hsds/organizations/" + here.organisation(), "organization");
        addresses.put("/hsds/service_at_locations?" + ours, "service_at_location_page");
        addresses.put(
                "/hsds/service_at_locations/" + first("/hsds/service_at_locations?" + ours), "service_at_location");
        addresses.put("/hsds/taxonomies", "taxonomy_page");
        addresses.put("/hsds/taxonomies/" + first("/hsds/taxonomies"), "taxonomy");
        addresses.put("/hsds/taxonomy_terms", "taxonomy_term_page");
        addresses.put("/hsds/taxonomy_terms/" + first("/hsds/taxonomy_terms"), "taxonomy_term");

        List<String> report = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        addresses.forEach((address, message) -> {
            var body = given().get(address).asString();
            keep(report.size(), address, message, body);
            var findings = Contract.findings(body, schema(message));
            report.add("%-8s %-24s GET %s".formatted(findings.isEmpty() ? "valid" : "INVALID", message, address));
            findings.forEach(finding -> report.add("         " + finding));
            wrong.addAll(findings);
        });
        Files.write(Path.of("target/hsds-validation.txt"), report);
        report.forEach(System.out::println);

        assertThat(wrong).isEmpty();
        // The judge is not blind: without what HSDS asks for, the same message is wrong.
        var broken = given().get("/hsds/services/" + here.service()).asString().replace("\"active\"", "\"open\"");
        assertThat(Contract.findings(broken, schema("service"))).isNotEmpty();
    }

    @Test
    void whatIsNotPublishedIsNotFoundByItsIdEither() {
        var town = Town.found();
        var here = lunchClub(town);
        publish(town, "\"1\"", true);
        var place = "/hsds/service_at_locations/"
                + first("/hsds/service_at_locations?organization_id=" + here.organisation());
        assertThat(open(place).getString("location.addresses[0].address_1")).isNotBlank();

        publish(town, "\"2\"", false);

        assertProblem(given().get(place), CommonProblem.NOT_FOUND);
        for (var list : List.of("service_at_locations", "taxonomies", "taxonomy_terms")) {
            assertProblem(given().get("/hsds/" + list + "/" + UUID.randomUUID()), CommonProblem.NOT_FOUND);
        }
    }

    private static String first(String list) {
        return open(list).getString("contents[0].id");
    }

    @Test
    void aServiceIsTheWholeOfWhatIsKnown() {
        var town = Town.found();
        var here = lunchClub(town);
        town.member("Ada Example", null);
        publish(town, "\"1\"", true);

        var service = open("/hsds/services/" + here.service());

        assertThat(service.getString("status")).isEqualTo("active");
        assertThat(service.getString("description")).isEqualTo("Soup and company.");
        assertThat(service.getString("organization.description"))
                .isEqualTo("Lunch Club is a partner of Riverside Time Bank.");
        assertThat(service.getString("service_at_locations[0].location.addresses[0].address_1"))
                .isEqualTo("12 Mill Lane");
        assertThat(service.getString("service_at_locations[0].location.addresses[0].state_province"))
                .isEqualTo("Riverside");
        assertThat(service.getString("attributes[0].taxonomy_term.code")).isEqualTo("COOKING");
        assertThat(given().get("/hsds/services?full=true&per_page=100").asString())
                .doesNotContain("Ada Example");
    }

    @Test
    void whatIsAskedMustAllHold() {
        var town = Town.found();
        var here = lunchClub(town);
        town.done("/services", service(here.organisation(), "Garden", "GARDENING", here.site()));
        publish(town, "\"1\"", true);
        var ours = "/hsds/services?organization_id=" + here.organisation();
        var cooking = open("/hsds/taxonomy_terms?search=cook").getString("contents[0].id");
        var taxonomy = open("/hsds/taxonomies").getString("contents[0].id");

        assertThat(names(ours)).containsExactlyInAnyOrder("Tuesday lunch", "Garden");
        assertThat(names(ours + "&search=LUNCH")).containsExactly("Tuesday lunch");
        assertThat(names(ours + "&search=lunch&taxonomy_term_id=" + cooking + "&taxonomy_id=" + taxonomy))
                .containsExactly("Tuesday lunch");
        assertThat(names(ours + "&search=garden&taxonomy_term_id=" + cooking)).isEmpty();
        assertThat(names(ours + "&taxonomy_id=" + UUID.randomUUID())).isEmpty();
        assertThat(names(ours + "&taxonomy_term_id=" + UUID.randomUUID())).isEmpty();
        assertThat(names(ours + "&modified_after=2020-01-01")).hasSize(2);
        assertThat(names(ours + "&modified_after=2999-01-01T00:00:00Z")).isEmpty();
        var last = open(ours + "&minimal=true").getList("contents.modified_date", String.class).stream()
                .max(String::compareTo)
                .orElseThrow();
        assertThat(names(ours + "&modified_after=" + last)).as("on or after").isNotEmpty();
        var places = "/hsds/service_at_locations?organization_id=" + here.organisation();
        assertThat(open(places + "&postcode=rv1").getInt("total_items")).isEqualTo(2);
        assertThat(open(places + "&postcode=%").getInt("total_items")).isEqualTo(2);
        assertThat(open(places + "&postcode=ZZ9").getInt("total_items")).isZero();
    }

    @Test
    void pagesTellWhereTheyAre() {
        var town = Town.found();
        var here = lunchClub(town);
        town.done("/services", service(here.organisation(), "Garden", "GARDENING", here.site()));
        publish(town, "\"1\"", true);
        var ours = "/hsds/services?per_page=1&organization_id=" + here.organisation();

        var first = open(ours);
        var second = open(ours + "&page=2");
        var none = open(ours + "&page=3");

        assertThat(first.getInt("total_items")).isEqualTo(2);
        assertThat(first.getInt("total_pages")).isEqualTo(2);
        assertThat(first.getBoolean("first_page")).isTrue();
        assertThat(first.getBoolean("last_page")).isFalse();
        assertThat(second.getBoolean("last_page")).isTrue();
        assertThat(second.getString("contents[0].id")).isNotEqualTo(first.getString("contents[0].id"));
        assertThat(none.getBoolean("empty")).isTrue();
        assertThat(open(ours + "&minimal=true").getMap("contents[0]")).containsOnlyKeys("id", "modified_date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hsds/services?page=0",
                "/hsds/services?per_page=101",
                "/hsds/services?modified_after=yesterday",
                "/hsds/services?modified_after=2026-13-01",
                "/hsds/organizations?per_page=0",
                "/hsds/taxonomy_terms?page=10001"
            })
    void whatCannotBeReadIsRefused(String address) {
        assertProblem(given().get(address), CommonProblem.INVALID);
    }

    @Test
    void aTokenIsNotEvenLookedAt() {
        assertThat(given().auth().oauth2("not-a-token").get("/hsds").statusCode())
                .isEqualTo(200);
    }

    private record LunchClub(UUID organisation, String site, String service) {}

    private static LunchClub lunchClub(Town town) {
        var organisation = town.organisation("Lunch Club");
        var site = town.done("/sites", """
            {"organisationId": "%s", "name": "The old chapel", "address": "12 Mill Lane", "town": "Riverside",
             "postcode": "RV1 2AB", "country": "GB"}
            """.formatted(organisation)).getString("id");
        var service = town.done("/services", service(organisation, "Tuesday lunch", "COOKING", site))
                .getString("id");
        return new LunchClub(organisation, site, service);
    }

    private static String service(UUID organisation, String name, String category, String site) {
        return """
            {"organisationId": "%s", "name": "%s", "category": "%s", "description": "Soup and company.",
             "url": "https://lunch.example.org/tuesday", "email": "hello@lunch.example.org", "siteIds": ["%s"]}
            """.formatted(organisation, name, category, site);
    }

    private static void publish(Town town, String version, boolean publishes) {
        var answer =
                town.put(town.founder(), "/publication", version, "{\"publishesServices\": %s}".formatted(publishes));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static List<String> names(String address) {
        return open(address).getList("contents.name", String.class);
    }

    private static io.restassured.path.json.JsonPath open(String address) {
        Response answer = given().get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /** An answer as a file, for validators that have the published schemas: docs/hsds-validation.md. */
    private static void keep(int number, String address, String message, String body) {
        try {
            var json = new ObjectMapper();
            var answer = json.createObjectNode().put("address", address).put("message", message);
            answer.set("body", json.readTree(body));
            var folder = Files.createDirectories(Path.of("target", "hsds-answers"));
            Files.writeString(folder.resolve("%02d-%s.json".formatted(number, message)), answer.toPrettyString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The schema of one kind of message, as a file of its own. */
    private static Path schema(String message) {
        try {
            var json = new ObjectMapper();
            var all = (ObjectNode) json.readTree(Files.readString(MESSAGES));
            all.put("$ref", "#/$defs/" + message);
            return Files.writeString(Path.of("target", "hsds-" + message + ".schema.json"), all.toString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
