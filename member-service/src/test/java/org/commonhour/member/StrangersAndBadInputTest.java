package org.commonhour.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.testkit.Endpoint.get;
import static org.commonhour.testkit.Endpoint.post;
import static org.commonhour.testkit.Endpoint.put;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Endpoint;
import org.commonhour.testkit.StoredRows;
import org.commonhour.testkit.StrangersAndBadInput;
import org.commonhour.testkit.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@CommonhourTest
class StrangersAndBadInputTest {

    private static final String C = "/api/v1/communities/{communityId}";
    private static final String PERSON =
            "{\"displayName\": \"Cara Example\", \"email\": \"cara@example.org\", \"phone\": \"020 7946 0103\"}";

    @TestFactory
    Stream<DynamicTest> insideACommunity() {
        var town = Town.found();
        return StrangersAndBadInput.in(town.id(), Tokens.of(town.founder()), inside(town))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> outsideOfCommunities() {
        var town = Town.found();
        var token = Tokens.withRoles(town.founder(), "platform-administrator");
        return StrangersAndBadInput.in(
                        town.id(),
                        token,
                        get("/api/v1/me"),
                        get("/api/v1/communities"),
                        post("/api/v1/communities", "{\"name\": \"Hill Time Bank\"}")
                                .withText("name", 120)
                                .withRequired("name")
                                .thatCreates(),
                        openToAll(get(C + "/applications/mine")),
                        openToAll(post(C + "/applications", applicationOf())
                                .withText("displayName", 120)
                                .withText("email", 254)
                                .withText("phone", 40)
                                .withText("about", 1000)
                                .withRequired("displayName")
                                .thatCreates()))
                .tests();
    }

    /** A row for each operation of the API description, so that a new one cannot be forgotten. */
    @Test
    void tableHasEveryOperation() {
        var town = Town.found();
        var described = new TreeSet<String>();
        Town.as(town.founder())
                .accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath()
                .<Map<String, Map<String, Object>>>get("paths")
                .forEach((path, operations) -> operations.keySet().stream()
                        .filter(method -> method.matches("get|put|post|delete|patch"))
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        var tried = new TreeSet<>(ELSEWHERE);
        for (var endpoint : inside(town)) {
            tried.add(endpoint.method() + " "
                    + endpoint.path()
                            .replaceAll("[?].*", "")
                            .replaceAll("(webhooks)/[0-9a-f-]{36}", "$1/{webhookId}")
                            .replaceAll("(letters)/[0-9a-f-]{36}", "$1/{letterId}")
                            .replaceAll("(wellbeing/mine/answers)/[0-9-]{10}", "$1/{day}")
                            .replaceAll("(swemwbs)/[0-9]+", "$1/{rawScore}")
                            .replaceAll("(imports/members)/[0-9a-f-]{36}", "$1/{importId}")
                            .replaceAll("(members)/[0-9a-f-]{36}", "$1/{memberId}")
                            .replaceAll("(grants)/[0-9a-f-]{36}", "$1/{grantId}")
                            .replaceAll("(applications)/[0-9a-f-]{36}", "$1/{applicationId}")
                            .replaceAll("(organisations)/[0-9a-f-]{36}", "$1/{organisationId}")
                            .replaceAll("(referrals)/[0-9a-f-]{36}", "$1/{referralId}")
                            .replaceAll("(sites)/[0-9a-f-]{36}", "$1/{siteId}")
                            .replaceAll("(services)/[0-9a-f-]{36}", "$1/{serviceId}"));
        }
        assertThat(tried).containsExactlyElementsOf(described);
    }

    /** Operations of the table {@link #outsideOfCommunities}, the file, which {@link MemberImportTest} sends, and
     * the open directory, which {@link DirectoryTest} asks, and receipts, which {@link ErasureConfirmationTest} has. */
    private static final Set<String> ELSEWHERE = Set.of(
            "GET /api/v1/me",
            "GET /api/v1/communities",
            "POST /api/v1/communities",
            "GET " + C + "/applications/mine",
            "POST " + C + "/applications",
            "POST " + C + "/imports/members",
            "GET /erasures/{receipt}",
            "GET /hsds",
            "GET /hsds/services",
            "GET /hsds/services/{id}",
            "GET /hsds/organizations",
            "GET /hsds/organizations/{id}",
            "GET /hsds/service_at_locations",
            "GET /hsds/service_at_locations/{id}",
            "GET /hsds/taxonomies",
            "GET /hsds/taxonomies/{id}",
            "GET /hsds/taxonomy_terms",
            "GET /hsds/taxonomy_terms/{id}");

    @Test
    void thingsOfAnotherCommunityAreNotThere() {
        var other = Town.found();
        var here = Town.found();
        for (var endpoint : inside(other)) {
            if (endpoint.path().matches(".*[0-9a-f-]{36}.*")) {
                var before = StoredRows.count();
                var call = Town.as(here.founder())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"1\"");
                if (endpoint.body() != null) {
                    call.body(endpoint.body());
                }
                var answer = call.request(
                        endpoint.method(),
                        endpoint.path().replace("{communityId}", here.id().toString()));
                assertProblem(answer, CommonProblem.NOT_FOUND);
                assertThat(StoredRows.count()).as(endpoint.toString()).isEqualTo(before);
            }
        }
    }

    @Test
    void addressesThatAreNoneAreNotFound() {
        var town = Town.found();

        assertProblem(Town.as(town.founder()).get("/api/v1/communities/not-a-uuid"), CommonProblem.NOT_FOUND);
        assertProblem(town.get(town.founder(), "/members/not-a-uuid"), CommonProblem.NOT_FOUND);
    }

    @Test
    void aTextWithControlCharactersIsRefused() {
        var town = Town.found();

        assertProblem(town.post(town.founder(), "/organisations", "{\"name\": \"a\\u0000b\"}"), CommonProblem.INVALID);
        assertProblem(town.post(town.founder(), "/members", "{\"displayName\": \"a\\u0007b\"}"), CommonProblem.INVALID);
    }

    private static Endpoint[] inside(Town town) {
        var organisation = town.organisation("Lunch Club " + UUID.randomUUID());
        var member = town.member("Ada Example", null);
        var erased = town.member("Eve Example", null);
        town.done("/members/" + erased + "/erasure", "{}");
        var grant = town.grant(Town.somebody(), "ANALYST");
        var application = town.post(Town.somebody(), "/applications", applicationOf())
                .jsonPath()
                .getString("id");
        var people = new Endpoint[] {
            get(C),
            get(C + "/publication"),
            put(C + "/publication", "{\"publishesServices\": true}").withRequired("publishesServices"),
            get(C + "/members"),
            get(C + "/members/" + member),
            post(C + "/members", PERSON)
                    .withText("displayName", 120)
                    .withText("email", 254)
                    .withText("phone", 40)
                    .withRequired("displayName")
                    .thatCreates(),
            put(C + "/members/" + member, PERSON)
                    .withText("displayName", 120)
                    .withText("email", 254)
                    .withText("phone", 40)
                    .withRequired("displayName"),
            post(C + "/members/" + member + "/departure", "{}"),
            post(C + "/members/" + member + "/erasure", "{}"),
            get(C + "/members/" + erased + "/erasure"),
            get(C + "/grants"),
            get(C + "/grants/" + grant),
            post(C + "/grants", "{\"subjectId\": \"" + Town.somebody() + "\", \"role\": \"ANALYST\"}")
                    .withText("subjectId", 100)
                    .withRequired("subjectId", "role"),
            post(C + "/grants/" + grant + "/withdrawal", "{}"),
            get(C + "/applications"),
            get(C + "/applications/" + application),
            post(C + "/applications/" + application + "/approval", "{}"),
            post(C + "/applications/" + application + "/refusal", "{\"reason\": \"Not now.\"}")
                    .withText("reason", 1000)
                    .withRequired("reason"),
            get(C + "/imports/members"),
            get(C + "/imports/members/" + UUID.randomUUID())
        };
        return Stream.of(people, AgencyRows.of(town, organisation, member), DoorRows.of(town), WellbeingRows.of(town))
                .flatMap(Stream::of)
                .toArray(Endpoint[]::new);
    }

    private static String applicationOf() {
        return "{\"displayName\": \"Ben Example\", \"email\": \"ben@example.org\", \"phone\": \"020 7946 0102\","
                + " \"about\": \"I have a car.\"}";
    }

    /** The same row for an address that every signed-in person may use, strangers above all. */
    private static Endpoint openToAll(Endpoint row) {
        return new Endpoint(
                row.method(), row.path(), row.body(), row.minutes(), row.texts(), row.required(), row.creates(), false);
    }
}
