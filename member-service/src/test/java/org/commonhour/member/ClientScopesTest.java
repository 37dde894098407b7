package org.commonhour.member;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.testkit.ClientScopes.assertOpens;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import io.restassured.RestAssured;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.testkit.ClientScopes;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What agencies may do here with a client of their own; {@link StrangersAndBadInputTest} tries it without a scope. */
@CommonhourTest
class ClientScopesTest {

    private static final String C = "/api/v1/communities/{communityId}";

    /** The whole list but for webhooks, which all have one scope, and the stream, so that nothing is opened unseen. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            entry("GET /api/v1/me", "services:read"),
            entry("GET " + C, "services:read"),
            entry("GET " + C + "/organisations", "services:read"),
            entry("GET " + C + "/organisations/{organisationId}", "services:read"),
            entry("PUT " + C + "/organisations/{organisationId}", "services:write"),
            entry("GET " + C + "/services", "services:read"),
            entry("GET " + C + "/services/{serviceId}", "services:read"),
            entry("PUT " + C + "/services/{serviceId}", "services:write"),
            entry("POST " + C + "/services", "services:write"),
            entry("GET " + C + "/sites", "services:read"),
            entry("GET " + C + "/sites/{siteId}", "services:read"),
            entry("PUT " + C + "/sites/{siteId}", "services:write"),
            entry("POST " + C + "/sites", "services:write"),
            entry("GET " + C + "/referrals", "referrals:write"),
            entry("GET " + C + "/referrals/{referralId}", "referrals:write"),
            entry("POST " + C + "/referrals", "referrals:write"),
            entry("POST " + C + "/referrals/{referralId}/withdrawal", "referrals:write"),
            entry("GET " + C + "/members", "members:read"),
            entry("GET " + C + "/members/{memberId}", "members:read"));

    @Test
    void theseAddressesAreOpenToClientsAndNoOthers() {
        var described = new TreeMap<>(ClientScopes.described());
        assertThat(described.remove("GET /api/v1/events")).isEqualTo("events:read");
        var webhooks = new TreeMap<>(described);
        webhooks.keySet().removeIf(operation -> !operation.contains(C + "/webhooks"));
        described.keySet().removeAll(webhooks.keySet());

        assertThat(webhooks.values()).isNotEmpty().containsOnly("webhooks:manage");
        assertThat(described).containsExactlyInAnyOrderEntriesOf(OPEN);
    }

    @Test
    void eachOpensWithItsScopeAloneAndAGrant() {
        var town = Town.found();
        var client = Town.somebody();
        var organisation = town.organisation("Lunch Club");
        town.staff(client, organisation);
        var member = town.member("Ada Example", null);
        var service = town.done("/services", service(organisation)).getString("id");
        var ids = new LinkedHashMap<String, String>();
        ids.put("{communityId}", town.id().toString());
        ids.put("{organisationId}", organisation.toString());
        ids.put("{serviceId}", service);
        var referral = town.post(client, "/referrals", ReferralTest.referral(organisation, "Ada Example"));
        ids.put("{referralId}", referral.jsonPath().getString("id"));
        ids.put(
                "{siteId}",
                town.done("/sites", SITE.formatted(organisation, "Chapel")).getString("id"));
        ids.put("{memberId}", member.toString());

        OPEN.forEach((operation, scope) -> {
            var words = operation.split(" ");
            var path = words[1];
            for (var id : ids.entrySet()) {
                path = path.replace(id.getKey(), id.getValue());
            }
            // Staff read the names of those whom they can name by id.
            path = path.endsWith("/members") ? path + "?ids=" + member : path;
            assertOpens(scope, client, words[0], path, words[0].equals("GET") ? null : body(words[1], organisation));
        });
    }

    @Test
    void aScopeWithoutAGrantOpensNothing() {
        var town = Town.found();
        var client = Town.somebody();

        var answer = RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(client, "services:read"))
                .get(town.at("/services"));

        assertProblem(answer, CommonProblem.NOT_FOUND);
    }

    private static final String SITE = """
        {"organisationId": "%s", "name": "%s", "address": "12 Mill Lane", "town": "Riverside", "postcode": "RV1 2AB",
         "country": "GB"}
        """.strip();

    private static String body(String operation, UUID organisation) {
        var name = UUID.randomUUID().toString();
        return switch (operation.substring(C.length())) {
            case "/organisations/{organisationId}" -> "{\"name\": \"" + name + "\"}";
            case "/services" -> service(organisation);
            case "/services/{serviceId}" ->
                "{\"name\": \"" + name + "\", \"category\": \"COOKING\", \"state\": \"ACTIVE\"}";
            case "/referrals" -> ReferralTest.referral(organisation, "Ben Example");
            case "/referrals/{referralId}/withdrawal" -> "{}";
            case "/sites" -> SITE.formatted(organisation, name);
            case "/sites/{siteId}" -> SITE.formatted(organisation, name).replaceAll("\"organisationId\"[^,]+, ", "");
            default -> throw new AssertionError("no body is known for " + operation);
        };
    }

    private static String service(UUID organisation) {
        return "{\"organisationId\": \"" + organisation + "\", \"name\": \"" + UUID.randomUUID()
                + "\", \"category\": \"COOKING\"}";
    }
}
