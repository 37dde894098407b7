package org.commonhour.matching.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.matching.Neighbourhood;
import org.commonhour.matching.Person;
import org.commonhour.matching.problem.MatchingProblem;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommonhourTest
class OfferJourneyTest {

    private static final Map<String, Object> LIFTS = Map.of(
            "category",
            "TRANSPORT",
            "title",
            "Lifts in my car",
            "description",
            "Up to three people.",
            "windows",
            List.of(Map.of("dayOfWeek", "TUESDAY", "from", "09:00", "to", "17:00")));

    private Neighbourhood neighbourhood;

    @BeforeEach
    void freshCommunity() {
        neighbourhood = new Neighbourhood();
    }

    @Test
    void memberOffersRewordsAndWithdraws() {
        // Given
        Person ada = neighbourhood.member();
        Response created = ada.post("/offers", LIFTS);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String id = created.path("id");
        assertThat(created.header("Location")).endsWith("/api/v1/communities/" + neighbourhood.id() + "/offers/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat((Object) created.path("memberId")).isEqualTo(ada.memberId().toString());
        assertThat((Object) created.path("windows[0].from")).isEqualTo("09:00");

        // When
        Response changed =
                ada.put("/offers/" + id, Map.of("category", "TRANSPORT", "title", "Lifts, also far"), "\"1\"");
        Response withdrawn = ada.post("/offers/" + id + "/withdrawal", Map.of());

        // Then
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat((Object) changed.path("title")).isEqualTo("Lifts, also far");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat((Object) withdrawn.path("state")).isEqualTo("WITHDRAWN");
        assertThat((Object) ada.get("/offers/" + id).path("state")).isEqualTo("WITHDRAWN");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var events = Events.read("commonhour.matching.offer.v1", neighbourhood.id());
            assertThat(events)
                    .extracting(event -> event.sequence() + " " + event.type() + " " + event.field("state"))
                    .containsExactly(
                            "1 org.commonhour.matching.offer-changed.v1 LIVE",
                            "2 org.commonhour.matching.offer-changed.v1 LIVE",
                            "3 org.commonhour.matching.offer-changed.v1 WITHDRAWN");
            assertThat(events).allSatisfy(event -> {
                Contract.validEvent(event.body(), Path.of("contracts/events/offer-changed.v1.schema.json"));
                assertThat(event.body().toString()).doesNotContain("Lifts");
            });
        });
    }

    @Test
    void refusesStaleAndMissingVersions() {
        // Given
        Person ada = neighbourhood.member();
        String id = ada.post("/offers", LIFTS).path("id");
        Map<String, Object> words = Map.of("category", "TRANSPORT", "title", "Other words");

        // When
        Response stale = ada.put("/offers/" + id, words, "\"7\"");
        Response missing = ada.put("/offers/" + id, words, "");

        // Then
        assertProblem(stale, CommonProblem.STALE);
        assertProblem(missing, CommonProblem.PRECONDITION_MISSING);
        assertThat((Object) ada.get("/offers/" + id).path("title")).isEqualTo("Lifts in my car");
    }

    @Test
    void coordinatorOffersForSomebodyOnThePhone() {
        // Given
        UUID ben = neighbourhood.memberOnThePhone();
        Person cora = neighbourhood.coordinator();
        Map<String, Object> offer =
                Map.of("category", "SEWING", "title", "Mending", "onBehalfOfMemberId", ben.toString());

        // When
        Response created = await().atMost(Duration.ofSeconds(20))
                .until(() -> cora.post("/offers", offer), answer -> answer.statusCode() == 201);

        // Then
        assertThat((Object) created.path("memberId")).isEqualTo(ben.toString());
        assertProblem(
                cora.post("/offers", Map.of("category", "SEWING", "title", "Mending")), MatchingProblem.MEMBER_MISSING);
        assertProblem(
                cora.post(
                        "/offers",
                        Map.of(
                                "category",
                                "SEWING",
                                "title",
                                "Mending",
                                "onBehalfOfMemberId",
                                UUID.randomUUID().toString())),
                MatchingProblem.MEMBER_UNKNOWN);
    }

    @Test
    void othersSeeLiveOffersAndMayNotTouchThem() {
        // Given
        Person ada = neighbourhood.member();
        Person ben = neighbourhood.member();
        Person sam = neighbourhood.signedIn(Role.STAFF, null);
        String live = ada.post("/offers", LIFTS).path("id");
        String withdrawn = ada.post("/offers", LIFTS).path("id");
        ada.post("/offers/" + withdrawn + "/withdrawal", Map.of());

        // When
        Response seen = ben.get("/offers");

        // Then
        assertThat(seen.jsonPath().getList("items.id")).containsExactly(live);
        assertThat(ben.get("/offers/" + live).statusCode()).isEqualTo(200);
        assertProblem(ben.get("/offers/" + withdrawn), CommonProblem.NOT_FOUND);
        assertProblem(ben.post("/offers/" + live + "/withdrawal", Map.of()), CommonProblem.FORBIDDEN);
        assertProblem(ben.post("/offers/" + withdrawn + "/withdrawal", Map.of()), CommonProblem.NOT_FOUND);
        assertProblem(
                ben.post(
                        "/offers", Map.of("category", "MUSIC", "title", "Songs", "onBehalfOfMemberId", ada.memberId())),
                CommonProblem.FORBIDDEN);
        assertProblem(sam.get("/offers"), CommonProblem.FORBIDDEN);
        assertThat(ada.get("/offers?state=WITHDRAWN").jsonPath().getList("items.id"))
                .containsExactly(withdrawn);
        assertProblem(ada.post("/offers/" + withdrawn + "/withdrawal", Map.of()), MatchingProblem.OFFER_NOT_LIVE);
    }

    @Test
    void listsInPagesNewestFirst() {
        // Given
        Person ada = neighbourhood.member();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(
                    0,
                    ada.post("/offers", Map.of("category", "MUSIC", "title", "Song " + i))
                            .path("id"));
        }

        // When
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = ada.get("/offers?limit=2&category=MUSIC&cursor=" + cursor);
            read.addAll(page.jsonPath().getList("items.id"));
            cursor = page.path("next");
        }

        // Then
        assertThat(read).containsExactlyElementsOf(made);
        assertProblem(ada.get("/offers?limit=101"), CommonProblem.INVALID);
        assertProblem(ada.get("/offers?cursor=bm90LW91cnM"), CommonProblem.INVALID);
        assertProblem(ada.get("/offers?category=MAGIC"), CommonProblem.INVALID);
        assertProblem(ada.get("/offers?memberId=me"), CommonProblem.INVALID);
    }

    @Test
    void refusesWindowsThatEndBeforeTheyStart() {
        // Given
        Person ada = neighbourhood.member();

        // When
        Response backwards = ada.post(
                "/offers",
                Map.of(
                        "category",
                        "MUSIC",
                        "title",
                        "Songs",
                        "windows",
                        List.of(Map.of("dayOfWeek", "FRIDAY", "from", "17:00", "to", "09:00"))));

        // Then
        assertProblem(backwards, CommonProblem.INVALID);
        assertThat((Object) backwards.path("errors[0].pointer")).isEqualTo("/windows/0/to");
    }

    @Test
    void anybodySignedInReadsTheCategories() {
        // When
        Response categories =
                RestAssured.given().auth().oauth2(Tokens.of("anybody")).get("/api/v1/categories");

        // Then
        assertThat(categories.jsonPath().getList("code")).hasSize(20).contains("TRANSPORT", "OTHER");
        assertProblem(RestAssured.get("/api/v1/categories"), CommonProblem.UNAUTHENTICATED);
    }
}
