package org.commonhour.matching.valueflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonhour.kit.access.Role;
import org.commonhour.matching.Neighbourhood;
import org.commonhour.matching.Person;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.Test;

/** Offers and needs in the terms of Valueflows. */
@CommonhourTest
class IntentResourceTest {

    /** Terms of the published vocabulary, version 1.0.0, that an intent may have; the names are facts. */
    private static final Set<String> TERMS = Set.of(
            "@id",
            "@type",
            "action",
            "provider",
            "receiver",
            "effortQuantity",
            "resourceConformsTo",
            "resourceClassifiedAs",
            "hasPointInTime",
            "inScopeOf",
            "finished");

    @Test
    void anOfferHasAProviderAndANeedAReceiver() {
        // Given
        var here = new Neighbourhood();
        var ada = here.member();
        var ben = here.member();
        var analyst = here.signedIn(Role.ANALYST, null);
        String offer = ada.post("/offers", Map.of("category", "TRANSPORT", "title", "Lifts by Ada"))
                .path("id");
        String need = ben.post(
                        "/needs",
                        Map.of(
                                "category",
                                "TRANSPORT",
                                "title",
                                "To the baths",
                                "amountMinutes",
                                60,
                                "neededOn",
                                "2099-05-12"))
                .path("id");
        ben.post("/needs/" + need + "/withdrawal", Map.of());
        // When
        var offers = analyst.get("/valueflows/offers");
        var needs = analyst.get("/valueflows/needs");
        // Then
        assertThat(offers.contentType()).startsWith("application/ld+json");
        assertThat(graph(offers.path("@graph")))
                .singleElement()
                .satisfies(intent -> assertThat(intent)
                        .containsEntry("@id", "urn:uuid:" + offer)
                        .containsEntry("@type", "Intent")
                        .containsEntry("action", "deliverService")
                        .containsEntry("provider", "urn:uuid:" + ada.memberId())
                        .containsEntry("resourceConformsTo", "urn:commonhour:code:category:TRANSPORT")
                        .containsEntry("inScopeOf", "urn:uuid:" + here.id())
                        .containsEntry("finished", false)
                        .doesNotContainKeys("receiver", "effortQuantity"));
        assertThat(graph(needs.path("@graph"))).singleElement().satisfies(intent -> {
            assertThat(intent)
                    .containsEntry("@id", "urn:uuid:" + need)
                    .containsEntry("receiver", "urn:uuid:" + ben.memberId())
                    .containsEntry("hasPointInTime", "2099-05-12T00:00:00Z")
                    .containsEntry("finished", true)
                    .containsEntry("resourceClassifiedAs", List.of("urn:commonhour:code:state:WITHDRAWN"))
                    .doesNotContainKey("provider");
            assertThat((Map<?, ?>) intent.get("effortQuantity"))
                    .extracting("om2:hasNumericalValue")
                    .isEqualTo(60);
        });
        assertThat(offers.asString() + needs.asString()).doesNotContain("Lifts by Ada", "baths");
        assertThat((Object) offers.path("@context.@vocab")).isEqualTo("https://w3id.org/valueflows/ont/vf#");
        assertThat(graph(offers.path("@graph")))
                .allSatisfy(intent -> assertThat(TERMS).containsAll(intent.keySet()));
        assertThat(graph(needs.path("@graph")))
                .allSatisfy(intent -> assertThat(TERMS).containsAll(intent.keySet()));
    }

    @Test
    void pagesFollowOneAnotherUntilAllWereSeen() {
        var here = new Neighbourhood();
        var ada = here.member();
        var cora = here.coordinator();
        IntStream.range(0, 5)
                .forEach(number -> ada.post("/offers", Map.of("category", "COOKING", "title", "Soup " + number)));

        var seen = new ArrayList<Object>();
        String next = "";
        do {
            var page = cora.get("/valueflows/offers?limit=2" + next);
            graph(page.path("@graph")).forEach(intent -> seen.add(intent.get("@id")));
            String cursor = page.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        } while (next != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void isForCoordinatorsAnalystsAndAdministrators() {
        var here = new Neighbourhood();
        Person ada = here.member();

        for (var list : List.of("/valueflows/offers", "/valueflows/needs")) {
            assertThat(ada.get(list).statusCode()).isEqualTo(403);
            assertThat(here.coordinator().get(list).statusCode()).isEqualTo(200);
        }
        assertThat(new Neighbourhood().coordinator().get("/valueflows/offers").statusCode())
                .isEqualTo(200);
    }

    private static List<Map<String, Object>> graph(List<Map<String, Object>> nodes) {
        return nodes;
    }
}
