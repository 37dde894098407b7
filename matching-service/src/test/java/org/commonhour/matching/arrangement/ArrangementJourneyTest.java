package org.commonhour.matching.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.matching.Neighbourhood;
import org.commonhour.matching.Person;
import org.commonhour.matching.problem.MatchingProblem;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommonhourTest
class ArrangementJourneyTest {

    private Neighbourhood neighbourhood;
    private Person ada;
    private Person ben;
    private String offer;
    private String need;

    @BeforeEach
    void adaOffersALiftAndBenNeedsOne() {
        neighbourhood = new Neighbourhood();
        ada = neighbourhood.member();
        ben = neighbourhood.member();
        offer = ada.post("/offers", Map.of("category", "TRANSPORT", "title", "Lifts"))
                .path("id");
        need = need();
    }

    @Test
    void invitesAgreesHoldsAndHappens() {
        // Given
        Response invited = invite(ben);
        assertThat(invited.statusCode()).as(invited.asString()).isEqualTo(201);
        String id = invited.path("id");
        assertThat((Object) invited.path("holdState")).isEqualTo("NONE");
        assertThat((Object) invited.path("amountMinutes")).isEqualTo(90);
        assertThat((Object) invited.path("neededOn")).isEqualTo("2026-12-01");
        assertProblem(ben.post("/arrangements/" + id + "/agreement", Map.of()), MatchingProblem.NOT_INVITED);

        // When
        Response agreed = ada.post("/arrangements/" + id + "/agreement", Map.of());

        // Then
        assertThat(agreed.statusCode()).as(agreed.asString()).isEqualTo(200);
        assertThat((Object) agreed.path("state")).isEqualTo("AGREED");
        assertThat((Object) agreed.path("holdState")).isEqualTo("PENDING");
        assertThat((Object) ben.get("/needs/" + need).path("state")).isEqualTo("ARRANGED");
        neighbourhood.otherHold("hold-placed", Map.of("accountId", UUID.randomUUID(), "amountMinutes", 5));
        neighbourhood.hold("hold-placed", id, Map.of("accountId", UUID.randomUUID(), "amountMinutes", 90));
        awaits(id, "holdState", "HELD");
        UUID session = UUID.randomUUID();
        neighbourhood.session(session, "RECORDED", id, ada.memberId(), ben.memberId(), 90);
        awaits(id, "sessionId", session.toString());
        assertThat((Object) ben.get("/arrangements/" + id).path("state")).isEqualTo("AGREED");
        neighbourhood.session(session, "CONFIRMED", id, ada.memberId(), ben.memberId(), 90);
        neighbourhood.session(session, "SETTLED", id, ada.memberId(), ben.memberId(), 90);
        neighbourhood.hold("hold-resolved", id, Map.of("outcome", "CAPTURED", "capturedMinutes", 90));
        awaits(id, "state", "HAPPENED");
        awaits(id, "holdState", "CAPTURED");
        assertThat((Object) ben.get("/needs/" + need).path("state")).isEqualTo("DONE");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Events.read("commonhour.matching.arrangement.v1", neighbourhood.id()))
                        .allSatisfy(event -> Contract.validEvent(
                                event.body(), Path.of("contracts/events/arrangement-changed.v1.schema.json")))
                        .extracting(event -> event.sequence() + " " + event.field("state"))
                        .containsExactly("1 INVITED", "2 AGREED", "3 HAPPENED"));
        assertProblem(ada.post("/arrangements/" + id + "/missed", Map.of()), MatchingProblem.NOT_POSSIBLE_NOW);
    }

    @Test
    void bothMembersReadWhatNeedAndOfferSayAndStrangersLearnNothing() {
        // Given
        need = ben.post(
                        "/needs",
                        Map.of(
                                "category", "TRANSPORT",
                                "title", "Lift to the hospital",
                                "description", "The blue door. I use a frame.",
                                "amountMinutes", 90))
                .path("id");
        String id = invite(ben).path("id");
        Response agreed = ada.post("/arrangements/" + id + "/agreement", Map.of());
        assertProblem(ada.get("/needs/" + need), CommonProblem.NOT_FOUND);

        // When
        Response toGiver = ada.get("/arrangements/" + id);

        // Then
        assertThat((Object) toGiver.path("need.title")).isEqualTo("Lift to the hospital");
        assertThat((Object) toGiver.path("need.description")).isEqualTo("The blue door. I use a frame.");
        assertThat((Object) toGiver.path("offer.title")).isEqualTo("Lifts");
        assertThat((Object) ben.get("/arrangements/" + id).path("need.description"))
                .isEqualTo("The blue door. I use a frame.");
        assertThat((Object)
                        neighbourhood.coordinator().get("/arrangements/" + id).path("need.description"))
                .isEqualTo("The blue door. I use a frame.");
        assertProblem(neighbourhood.member().get("/arrangements/" + id), CommonProblem.NOT_FOUND);
        assertThat(agreed.asString() + ada.get("/arrangements").asString()).doesNotContain("blue door");
        ben.post("/arrangements/" + id + "/cancellation", Map.of());
        assertThat(ada.get("/arrangements/" + id).asString()).doesNotContain("blue door");
    }

    @Test
    void aDisputedSessionStaysAndAWithdrawnOneLeavesTheArrangementToBeRecordedAnew() {
        // Given
        String id = invite(ada).path("id");
        ben.post("/arrangements/" + id + "/agreement", Map.of());
        UUID session = UUID.randomUUID();
        neighbourhood.session(session, "DISPUTED", id, ada.memberId(), ben.memberId(), 90);
        awaits(id, "sessionId", session.toString());

        // When
        neighbourhood.session(session, "WITHDRAWN", id, ada.memberId(), ben.memberId(), 90);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat((Object) ben.get("/arrangements/" + id).path("sessionId"))
                                .isNull());
        assertThat((Object) ben.get("/arrangements/" + id).path("state")).isEqualTo("AGREED");
    }

    @Test
    void giverMayInviteTooAndAReasonIsShownWhenTheLedgerRefuses() {
        // Given
        String id = invite(ada).path("id");
        assertProblem(ada.post("/arrangements/" + id + "/agreement", Map.of()), MatchingProblem.NOT_INVITED);
        ben.post("/arrangements/" + id + "/agreement", Map.of());

        // When
        neighbourhood.hold("hold-refused", id, Map.of("reason", "ledger/insufficient-balance"));

        // Then
        awaits(id, "holdState", "REFUSED");
        Response shown = ben.get("/arrangements/" + id);
        assertThat((Object) shown.path("holdReason")).isEqualTo("ledger/insufficient-balance");
        assertThat((Object) shown.path("state")).isEqualTo("AGREED");
    }

    @Test
    void agreementCallsOffOtherInvitationsOfTheNeed() {
        // Given
        Person eve = neighbourhood.member();
        String other = eve.post("/offers", Map.of("category", "TRANSPORT", "title", "Van"))
                .path("id");
        String first = invite(ben).path("id");
        String second = ben.post("/arrangements", Map.of("needId", need, "offerId", other))
                .path("id");

        // When
        ada.post("/arrangements/" + first + "/agreement", Map.of());

        // Then
        assertThat((Object) eve.get("/arrangements/" + second).path("state")).isEqualTo("CANCELLED");
        assertProblem(eve.post("/arrangements/" + second + "/agreement", Map.of()), MatchingProblem.NOT_POSSIBLE_NOW);
        assertProblem(invite(ben), MatchingProblem.NEED_NOT_LIVE);
    }

    @Test
    void needIsLiveAgainWhenItIsCalledOffOrMissed() {
        // Given
        String first = invite(ben).path("id");
        ada.post("/arrangements/" + first + "/agreement", Map.of());
        assertProblem(ben.post("/needs/" + need + "/withdrawal", Map.of()), MatchingProblem.NEED_NOT_LIVE);

        // When
        Response cancelled = ada.post("/arrangements/" + first + "/cancellation", Map.of());

        // Then
        assertThat((Object) cancelled.path("state")).isEqualTo("CANCELLED");
        assertThat((Object) ben.get("/needs/" + need).path("state")).isEqualTo("LIVE");
        neighbourhood.hold("hold-resolved", first, Map.of("outcome", "EXPIRED", "capturedMinutes", 0));
        awaits(first, "holdState", "RELEASED");
        String second = invite(ben).path("id");
        ada.post("/arrangements/" + second + "/agreement", Map.of());
        assertThat((Object) ben.post("/arrangements/" + second + "/missed", Map.of())
                        .path("state"))
                .isEqualTo("MISSED");
        assertThat((Object) ben.get("/needs/" + need).path("state")).isEqualTo("LIVE");
    }

    @Test
    void declinedInvitationLeavesTheNeedLive() {
        // Given
        String id = invite(ben).path("id");

        // When
        Response declined = ada.post("/arrangements/" + id + "/refusal", Map.of());

        // Then
        assertThat((Object) declined.path("state")).isEqualTo("DECLINED");
        assertThat((Object) ben.get("/needs/" + need).path("state")).isEqualTo("LIVE");
        assertThat(invite(ben).statusCode()).isEqualTo(201);
    }

    @Test
    void coordinatorArrangesForBothSides() {
        // Given
        Person cora = neighbourhood.coordinator();
        Map<String, Object> invitation = Map.of("needId", need, "offerId", offer, "amountMinutes", 30);
        assertProblem(cora.post("/arrangements", invitation), MatchingProblem.MEMBER_MISSING);
        Response invited = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> cora.post(
                                "/arrangements",
                                Map.of(
                                        "needId",
                                        need,
                                        "offerId",
                                        offer,
                                        "amountMinutes",
                                        30,
                                        "onBehalfOfMemberId",
                                        ben.memberId())),
                        answer -> answer.statusCode() == 201);
        String id = invited.path("id");

        // When
        Response agreed = cora.post("/arrangements/" + id + "/agreement", Map.of("onBehalfOfMemberId", ada.memberId()));

        // Then
        assertThat((Object) agreed.path("state")).isEqualTo("AGREED");
        assertThat((Object) agreed.path("amountMinutes")).isEqualTo(30);
        assertThat(cora.get("/arrangements?memberId=" + ada.memberId())
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(id);
        assertThat(cora.get("/arrangements?state=DECLINED").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void strangersToAnArrangementDoNotLearnOfIt() {
        // Given
        Person eve = neighbourhood.member();
        String id = invite(ben).path("id");

        // When
        Response seen = eve.get("/arrangements/" + id);

        // Then
        assertProblem(seen, CommonProblem.NOT_FOUND);
        assertProblem(eve.post("/arrangements/" + id + "/agreement", Map.of()), CommonProblem.NOT_FOUND);
        assertThat(eve.get("/arrangements").jsonPath().getList("items")).isEmpty();
        assertProblem(eve.get("/arrangements?memberId=" + ada.memberId()), CommonProblem.FORBIDDEN);
        assertProblem(eve.post("/arrangements", Map.of("needId", need, "offerId", offer)), MatchingProblem.NOT_A_PARTY);
        assertProblem(
                ada.post(
                        "/arrangements/" + id + "/agreement",
                        Map.of("onBehalfOfMemberId", ben.memberId().toString())),
                CommonProblem.FORBIDDEN);
        assertThat(ada.get("/arrangements").jsonPath().getList("items.id")).containsExactly(id);
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        // Given
        String own = ben.post("/offers", Map.of("category", "TRANSPORT", "title", "My bike"))
                .path("id");
        invite(ben);
        Person zed = new Neighbourhood().member();
        String foreign = zed.post("/offers", Map.of("category", "TRANSPORT", "title", "Elsewhere"))
                .path("id");

        // When
        Response twice = invite(ben);

        // Then
        assertProblem(twice, MatchingProblem.ALREADY_INVITED);
        assertProblem(ben.post("/arrangements", Map.of("needId", need, "offerId", own)), MatchingProblem.SAME_MEMBER);
        assertProblem(
                ben.post("/arrangements", Map.of("needId", need, "offerId", foreign)), MatchingProblem.OFFER_UNKNOWN);
        assertProblem(
                ben.post("/arrangements", Map.of("needId", UUID.randomUUID(), "offerId", offer)),
                MatchingProblem.NEED_UNKNOWN);
        ada.post("/offers/" + offer + "/withdrawal", Map.of());
        assertProblem(invite(ben), MatchingProblem.OFFER_NOT_LIVE);
        assertThat(ben.get("/arrangements?state=CANCELLED").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void takesBackAllThatAMemberWhoLeavesHadOpen() {
        // Given
        String agreed = invite(ben).path("id");
        ada.post("/arrangements/" + agreed + "/agreement", Map.of());
        String wish = ada.post("/needs", Map.of("category", "MUSIC", "title", "A song", "amountMinutes", 30))
                .path("id");

        // When
        neighbourhood.memberChanged(ada.memberId(), "LEFT");

        // Then
        awaits(agreed, "state", "CANCELLED");
        assertThat((Object) ben.get("/needs/" + need).path("state")).isEqualTo("LIVE");
        assertProblem(ben.get("/offers/" + offer), CommonProblem.NOT_FOUND);
        assertProblem(ben.get("/needs/" + wish), CommonProblem.NOT_FOUND);
        // The sign-in is withdrawn by another event, which may come later.
        assertProblem(ada.post("/offers", Map.of("category", "TRANSPORT", "title", "Lifts")), CommonProblem.FORBIDDEN);
        assertProblem(
                ada.post("/needs", Map.of("category", "MUSIC", "title", "A song", "amountMinutes", 30)),
                CommonProblem.FORBIDDEN);
    }

    private String need() {
        return ben.post(
                        "/needs",
                        Map.of(
                                "category",
                                "TRANSPORT",
                                "title",
                                "Lift",
                                "amountMinutes",
                                90,
                                "neededOn",
                                "2026-12-01",
                                "from",
                                "10:00"))
                .path("id");
    }

    private Response invite(Person by) {
        return by.post("/arrangements", Map.of("needId", need, "offerId", offer));
    }

    private void awaits(String id, String field, String value) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat((Object) ben.get("/arrangements/" + id).path(field))
                                .isEqualTo(value));
    }
}
