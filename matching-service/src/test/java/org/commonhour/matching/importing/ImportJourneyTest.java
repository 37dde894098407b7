package org.commonhour.matching.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.matching.Neighbourhood;
import org.commonhour.matching.Person;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommonhourTest
class ImportJourneyTest {

    private static final String FILE = """
            12,Offer,Gardening,"Pruning, digging",3,2024-04-02,2024-04-02,
            12,Inquiry,Lift to hospital,"Tuesdays, wheelchair",99,2024-04-03,,
            13,Offer,English conversation,,5,2024-04-04,,2024-05-01
            13,Offer,English conversation,,5,2024-04-04,,2024-05-01
            """;

    private Neighbourhood neighbourhood;

    @BeforeEach
    void freshCommunity() {
        neighbourhood = new Neighbourhood();
    }

    @Test
    void importsOffersAndNeedsOnceAndShowsTheDifference() {
        // Given
        Person cora = neighbourhood.coordinator();
        imported(12);
        imported(13);
        known(cora, 12);
        known(cora, 13);
        Map<String, Object> dry = finished(cora, cora.upload("/imports/posts?dryRun=true", FILE), "CHECKED");
        assertThat(dry.get("counts")).isEqualTo(Map.of("created", 3, "unchanged", 1, "changed", 0, "rejected", 0));
        assertThat(dry.get("diff").toString()).contains("need of member 12 (line 2): its category is not known");

        // When
        Map<String, Object> done = finished(cora, cora.upload("/imports/posts", FILE), "DONE");

        // Then
        assertThat(done.get("processedRows")).isEqualTo(4);
        assertThat(cora.get("/offers?state=LIVE&category=CLEANING").jsonPath().getList("items.title"))
                .containsExactly("Gardening");
        assertThat(cora.get("/offers?state=DONE").jsonPath().getList("items.createdAt"))
                .containsExactly("2024-04-04T00:00:00Z");
        assertThat(cora.get("/needs?category=OTHER").jsonPath().getList("items.title"))
                .containsExactly("Lift to hospital");
        Map<String, Object> again = finished(cora, cora.upload("/imports/posts", FILE), "DONE");
        assertThat(again.get("counts")).isEqualTo(Map.of("created", 0, "unchanged", 4, "changed", 0, "rejected", 0));
        Map<String, Object> other =
                finished(cora, cora.upload("/imports/posts", FILE.replace("Pruning, digging", "Pruning only")), "DONE");
        assertThat(other.get("diff").toString()).contains("~ offer of member 12 (line 1): description");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Events.read("commonhour.matching.offer.v1", neighbourhood.id()))
                        .extracting(event -> event.field("state"))
                        .contains("DONE"));
    }

    @Test
    void brokenRowChangesNothing() {
        // Given
        Person cora = neighbourhood.coordinator();
        imported(12);
        known(cora, 12);
        String broken =
                FILE + "12,Gift,Odd,,1,2024-04-02,,\n12,Offer,Later,,1,2999-01-01,,\nx,Offer,Who,,1,2024-04-02,,\n";

        // When
        Map<String, Object> refused = finished(cora, cora.upload("/imports/posts", broken), "REFUSED");

        // Then
        assertThat(refused.get("errors").toString())
                .contains(
                        "line=3",
                        "No active member came with this number",
                        "line=5",
                        "Must be Offer or Inquiry",
                        "line=6",
                        "between 1970 and today",
                        "line=7",
                        "Must be a whole number");
        assertThat(cora.get("/needs").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void isForCoordinatorsOnly() {
        // Given
        Person ada = neighbourhood.member();

        // When
        Response refused = ada.upload("/imports/posts", FILE);

        // Then
        assertProblem(refused, CommonProblem.FORBIDDEN);
        assertProblem(ada.get("/imports/posts"), CommonProblem.FORBIDDEN);
        assertProblem(
                new Person(neighbourhood.id(), ada.memberId(), "stranger").upload("/imports/posts", FILE),
                CommonProblem.NOT_FOUND);
        assertProblem(neighbourhood.coordinator().upload("/imports/posts", " "), CommonProblem.INVALID);
        assertProblem(neighbourhood.coordinator().get("/imports/posts/" + UUID.randomUUID()), CommonProblem.NOT_FOUND);
    }

    /** A member as the member service's own import makes it known. */
    private void imported(int number) {
        neighbourhood.memberChanged(memberId(number), "ACTIVE");
    }

    private UUID memberId(int number) {
        return UUID.nameUUIDFromBytes((neighbourhood.id() + "/members/" + number).getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until the service has heard of the member; the offer that tells so is taken back. */
    private void known(Person cora, int number) {
        Map<String, Object> probe =
                Map.of("category", "ADVICE", "title", "Probe", "onBehalfOfMemberId", memberId(number));
        Response made = await().atMost(Duration.ofSeconds(20))
                .until(() -> cora.post("/offers", probe), answer -> answer.statusCode() == 201);
        cora.post("/offers/" + made.path("id") + "/withdrawal", Map.of());
    }

    private static Map<String, Object> finished(Person cora, Response started, String state) {
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        String path = "/imports/posts/" + started.path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> cora.get(path).path("state"), Set.of("REFUSED", "CHECKED", "DONE", "FAILED")::contains);
        Map<String, Object> view = cora.get(path).jsonPath().getMap("");
        assertThat(view.get("state")).as(view.toString()).isEqualTo(state);
        return view;
    }
}
