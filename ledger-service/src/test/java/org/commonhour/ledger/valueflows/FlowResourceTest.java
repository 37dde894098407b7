package org.commonhour.ledger.valueflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Endpoint;
import org.commonhour.testkit.StrangersAndBadInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sessions and transfers in the terms of Valueflows. */
@CommonhourTest
class FlowResourceTest {

    private static final String COMMUNITY = "/api/v1/communities/{communityId}";

    /** Terms of the published vocabulary, version 1.0.0, by the classes that may have them; the names are facts. */
    private static final Map<String, Set<String>> TERMS = Map.of(
            "Agreement",
            Set.of("inScopeOf"),
            "Commitment",
            Set.of(
                    "action",
                    "provider",
                    "receiver",
                    "effortQuantity",
                    "resourceQuantity",
                    "resourceConformsTo",
                    "inScopeOf",
                    "clauseOf",
                    "reciprocalClauseOf"),
            "EconomicEvent",
            Set.of(
                    "action",
                    "provider",
                    "receiver",
                    "effortQuantity",
                    "resourceQuantity",
                    "resourceConformsTo",
                    "resourceClassifiedAs",
                    "resourceInventoriedAs",
                    "toResourceInventoriedAs",
                    "hasPointInTime",
                    "inScopeOf",
                    "realizationOf",
                    "reciprocalRealizationOf",
                    "fulfills",
                    "corrects"));

    /** What an action does: with an effort, or with a quantity of a resource. */
    private static final Map<String, String> ACTIONS = Map.of(
            "deliverService", "effortQuantity",
            "work", "effortQuantity",
            "transfer", "resourceQuantity",
            "raise", "resourceQuantity",
            "lower", "resourceQuantity");

    private Neighbourhood here;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
    }

    @Test
    void anHourOfHelpIsAnAgreementWithWorkAndItsReciprocal() {
        // When
        var arrangement = here.agreed(90);
        var session = happened(arrangement, 90);

        // Then
        var flows = graph("/valueflows/sessions");
        var agreement = "urn:uuid:" + session;
        assertThat(flows)
                .extracting(node -> node.get("@type"))
                .containsExactlyInAnyOrder("Agreement", "Commitment", "Commitment", "EconomicEvent");
        var work = flows.stream()
                .filter(node -> node.containsKey("realizationOf"))
                .findFirst()
                .orElseThrow();
        assertThat(work)
                .containsEntry("action", "deliverService")
                .containsEntry("provider", "urn:uuid:" + here.giver.member())
                .containsEntry("receiver", "urn:uuid:" + here.receiver.member())
                .containsEntry("realizationOf", agreement)
                .containsEntry("fulfills", "urn:uuid:" + arrangement + "#help");
        assertThat(minutes(work, "effortQuantity")).isEqualTo(90);

        var credit = graph("/valueflows/transfers").get(0);
        assertThat(credit)
                .containsEntry("action", "transfer")
                .containsEntry("provider", "urn:uuid:" + here.receiver.member())
                .containsEntry("receiver", "urn:uuid:" + here.giver.member())
                .containsEntry("resourceInventoriedAs", "urn:uuid:" + here.account(here.receiver))
                .containsEntry("toResourceInventoriedAs", "urn:uuid:" + here.account(here.giver))
                .containsEntry("reciprocalRealizationOf", agreement);
        assertThat(minutes(credit, "resourceQuantity")).isEqualTo(90);
    }

    @Test
    void grantsRaiseHoursAndUndoingThemLowersThem() {
        // Given
        var grant = Neighbourhood.gift(here.issueAccount(), here.account(here.giver), 60);
        grant.put("kind", "GRANT");
        here.post(here.coordinator, "/transfers", grant).statusCode(201);

        // When
        here.post(
                        here.coordinator,
                        "/transfers/" + grant.get("id") + "/reversal",
                        Map.of("id", UUID.randomUUID(), "reason", "MISTAKE"))
                .statusCode(201);

        // Then
        var flows = graph("/valueflows/transfers");
        assertThat(flows).extracting(node -> node.get("action")).containsExactly("raise", "lower");
        assertThat(flows)
                .allSatisfy(node -> assertThat(node)
                        .containsEntry("provider", "urn:uuid:" + here.giver.member())
                        .containsEntry("receiver", "urn:uuid:" + here.giver.member())
                        .containsEntry("resourceInventoriedAs", "urn:uuid:" + here.account(here.giver)));
        assertThat(flows.get(1)).containsEntry("corrects", "urn:uuid:" + grant.get("id"));
    }

    @Test
    void everyTermIsInTheVocabulary() {
        happened(here.agreed(30), 30);
        var gift = Neighbourhood.gift(here.account(here.giver), here.account(here.receiver), 15);
        here.post(here.giver, "/transfers", gift).statusCode(201);

        for (var path : List.of("/valueflows/sessions", "/valueflows/transfers")) {
            here.get(here.analyst, path)
                    .contentType("application/ld+json")
                    .body("'@context'.'@vocab'", equalTo("https://w3id.org/valueflows/ont/vf#"))
                    .body("'@context'.provider.'@type'", equalTo("@id"));
            assertThat(graph(path)).isNotEmpty().allSatisfy(node -> {
                var terms = new ArrayList<>(node.keySet());
                terms.removeAll(List.of("@id", "@type"));
                assertThat(TERMS.get(String.valueOf(node.get("@type")))).containsAll(terms);
                if (node.containsKey("action")) {
                    var quantity = ACTIONS.get(String.valueOf(node.get("action")));
                    assertThat(node).containsKey(quantity);
                    assertThat(node.keySet().stream().filter(term -> term.endsWith("Quantity")))
                            .containsExactly(quantity);
                }
            });
        }
    }

    @Test
    void whatNobodyConfirmedIsNoFlow() {
        recorded(here.agreed(30), 30);

        assertThat(graph("/valueflows/sessions")).isEmpty();
    }

    @Test
    void listsPageByPage() {
        for (int index = 0; index < 3; index++) {
            happened(here.agreed(30), 30);
        }
        for (var path : List.of("/valueflows/sessions", "/valueflows/transfers")) {
            List<Object> ids = new ArrayList<>();
            @Nullable String cursor = "";
            do {
                var page = here.get(here.coordinator, path + "?limit=2" + cursor)
                        .statusCode(200)
                        .extract();
                ids.addAll(page.<List<Object>>path("'@graph'.'@id'"));
                cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
            } while (cursor != null);
            assertThat(ids)
                    .doesNotHaveDuplicates()
                    .isEqualTo(graph(path).stream().map(node -> node.get("@id")).toList());
        }
        here.get(here.coordinator, "/valueflows/transfers?limit=1").body("next", notNullValue());
        here.get(here.coordinator, "/valueflows/transfers?limit=3").body("next", nullValue());
        here.get(here.coordinator, "/valueflows/transfers?cursor=bm9uZQ").statusCode(422);
        here.get(here.coordinator, "/valueflows/sessions?cursor=bm9uZQ").statusCode(422);
        here.get(here.giver, "/valueflows/sessions").statusCode(403);
        here.get(here.staff, "/valueflows/transfers").statusCode(403);
    }

    @TestFactory
    Stream<DynamicTest> strangers() {
        return StrangersAndBadInput.in(
                        here.communityId,
                        here.analyst.token(),
                        Endpoint.get(COMMUNITY + "/valueflows/sessions"),
                        Endpoint.get(COMMUNITY + "/valueflows/transfers"))
                .tests();
    }

    private List<Map<String, Object>> graph(String path) {
        return here.get(here.analyst, path).statusCode(200).extract().path("'@graph'");
    }

    @SuppressWarnings("unchecked")
    private static int minutes(Map<String, Object> node, String quantity) {
        return (int) ((Map<String, Object>) node.get(quantity)).get("om2:hasNumericalValue");
    }

    private String happened(UUID arrangement, long amountMinutes) {
        var id = recorded(arrangement, amountMinutes);
        here.post(here.receiver, "/sessions/" + id + "/confirmation", Map.of())
                .statusCode(200)
                .body("state", equalTo("SETTLED"));
        return id;
    }

    private String recorded(UUID arrangement, long amountMinutes) {
        return here.post(
                        here.giver,
                        "/sessions",
                        Map.of(
                                "arrangementId",
                                arrangement,
                                "occurredOn",
                                LocalDate.now(Clock.systemUTC()).toString(),
                                "amountMinutes",
                                amountMinutes))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
