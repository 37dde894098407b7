package org.commonhour.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agencies refer people; coordinators take care of them; the agency learns no more than how it ended. */
@CommonhourTest
class ReferralTest {

    private Town town;
    private String sam;
    private UUID hospital;

    @BeforeEach
    void found() {
        town = Town.found();
        sam = Town.somebody();
        hospital = town.organisation("Hospital");
        town.staff(sam, hospital);
    }

    @Test
    void aReferredPersonBecomesAMemberAndTheAgencySeesTheStateAlone() {
        var referred = town.post(sam, "/referrals", referral(hospital, "Ben Example"));
        assertThat(referred.statusCode()).as(referred.asString()).isEqualTo(201);
        var id = referred.jsonPath().getString("id");
        assertThat(referred.jsonPath().getString("state")).isEqualTo("RECEIVED");
        assertThat(referred.asString()).doesNotContain("Ben Example", "ben@example.org");

        var inbox = town.get(town.founder(), "/referrals?state=RECEIVED").jsonPath();
        assertThat(inbox.getList("items.id")).contains(id);
        var seen = town.get(town.founder(), "/referrals/" + id).jsonPath();
        assertThat(seen.getString("person.displayName")).isEqualTo("Ben Example");
        assertThat(seen.getString("person.about")).isEqualTo("Likes company.");
        assertThat(seen.getString("consent.method")).isEqualTo("SPOKEN");

        town.done("/referrals/" + id + "/contact", "{}");
        var joined = town.done("/referrals/" + id + "/joining", "{}");

        var member = town.get(town.founder(), "/members/" + joined.getString("memberId"))
                .jsonPath();
        assertThat(member.getString("displayName")).isEqualTo("Ben Example");
        assertThat(member.getString("phone")).isEqualTo("020 7946 0102");
        assertThat(member.getString("channel")).isEqualTo("BROKER_PHONE");
        var forTheAgency = town.get(sam, "/referrals/" + id);
        assertThat(forTheAgency.jsonPath().getString("state")).isEqualTo("JOINED");
        assertThat(forTheAgency.asString()).doesNotContain("Ben Example").doesNotContain(joined.getString("memberId"));
    }

    @Test
    void onePersonWhoHadAppliedThemselvesIsNotEnteredTwice() throws Exception {
        var member = town.member("Ben Example", null);
        var id = contacted("Ben Example");

        assertProblem(
                town.post(
                        town.founder(),
                        "/referrals/" + id + "/joining",
                        "{\"memberId\": \"" + UUID.randomUUID() + "\"}"),
                MemberProblem.MEMBER_UNKNOWN);
        var joined = town.done("/referrals/" + id + "/joining", "{\"memberId\": \"" + member + "\"}");

        assertThat(joined.getString("memberId")).isEqualTo(member.toString());
        assertThat(joined.getString("person.displayName")).isEmpty();
        assertThat(hasKey(id)).isFalse();
    }

    @Test
    void nothingOfThePersonIsLeftWhenTheySayNo() throws Exception {
        var declined = contacted("Ben Example");
        var withdrawn = town.post(sam, "/referrals", referral(hospital, "Cara Example"))
                .jsonPath()
                .getString("id");
        assertThat(hasKey(declined)).isTrue();

        town.done("/referrals/" + declined + "/refusal", "{}");
        var answer = town.post(sam, "/referrals/" + withdrawn + "/withdrawal", "{}");

        assertThat(answer.jsonPath().getString("state")).isEqualTo("WITHDRAWN");
        assertThat(hasKey(declined)).isFalse();
        assertThat(hasKey(withdrawn)).isFalse();
        for (var id : List.of(declined, withdrawn)) {
            var seen = town.get(town.founder(), "/referrals/" + id).jsonPath();
            assertThat(seen.getString("person.displayName")).isEmpty();
            assertThat(seen.getString("person.phone")).isNull();
            for (var step : List.of("contact", "joining", "refusal", "withdrawal")) {
                assertProblem(
                        town.post(town.founder(), "/referrals/" + id + "/" + step, "{}"), MemberProblem.REFERRAL_ENDED);
            }
        }
    }

    @Test
    void stepsComeInTheirOrder() {
        var id = town.post(sam, "/referrals", referral(hospital, "Ben Example"))
                .jsonPath()
                .getString("id");

        for (var step : List.of("joining", "refusal")) {
            assertProblem(
                    town.post(town.founder(), "/referrals/" + id + "/" + step, "{}"),
                    MemberProblem.REFERRAL_OUT_OF_ORDER);
        }
        town.done("/referrals/" + id + "/contact", "{}");
        assertProblem(
                town.post(town.founder(), "/referrals/" + id + "/contact", "{}"), MemberProblem.REFERRAL_OUT_OF_ORDER);
    }

    @Test
    void aPersonJoinsOnceWhenTwoCoordinatorsTryAtOnce() {
        var id = contacted("Ben Example");

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> town.post(town.founder(), "/referrals/" + id + "/joining", "{}")))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .forEach(answer -> assertProblem(answer, MemberProblem.REFERRAL_ENDED));
    }

    @Test
    void agenciesSeeAndReferForThemselvesAlone() {
        var id = town.post(sam, "/referrals", referral(hospital, "Ben Example"))
                .jsonPath()
                .getString("id");
        var other = Town.somebody();
        var council = town.organisation("Council " + UUID.randomUUID());
        town.staff(other, council);

        assertProblem(town.get(other, "/referrals/" + id), CommonProblem.NOT_FOUND);
        assertThat(town.get(other, "/referrals").jsonPath().getList("items")).isEmpty();
        assertProblem(town.post(other, "/referrals/" + id + "/withdrawal", "{}"), CommonProblem.NOT_FOUND);
        assertProblem(town.post(other, "/referrals", referral(hospital, "Ben Example")), CommonProblem.FORBIDDEN);
        assertProblem(town.post(sam, "/referrals/" + id + "/contact", "{}"), CommonProblem.FORBIDDEN);
        assertThat(town.get(sam, "/referrals").jsonPath().getList("items.id")).containsExactly(id);
    }

    @Test
    void withoutConsentOfLatelyOrAWayToReachThePersonThereIsNoReferral() {
        var good = referral(hospital, "Ben Example");
        var old = Instant.now(Clock.systemUTC()).minus(Duration.ofDays(400));
        var ahead = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(2));

        for (var moment : List.of(old, ahead)) {
            var strange = good.replaceAll("\"givenAt\": \"[^\"]+\"", "\"givenAt\": \"" + moment + "\"");
            assertProblem(town.post(sam, "/referrals", strange), CommonProblem.INVALID);
        }
        assertProblem(
                town.post(sam, "/referrals", good.replaceAll("\"(phone|email)\": \"[^\"]+\",", "")),
                CommonProblem.INVALID);
        assertProblem(
                town.post(sam, "/referrals", good.replace("\"PERSON\"", "\"NEIGHBOUR\"")), CommonProblem.UNREADABLE);
    }

    @Test
    void theInboxHasPages() {
        for (int i = 0; i < 3; i++) {
            town.post(sam, "/referrals", referral(hospital, "Ben Example"));
        }

        var first = town.get(sam, "/referrals?limit=2").jsonPath();
        var second = town.get(sam, "/referrals?limit=2&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items")).hasSize(2);
        assertThat(second.getList("items.id")).isNotEmpty().doesNotContainAnyElementsOf(first.getList("items.id"));
    }

    private String contacted(String name) {
        var id = town.post(sam, "/referrals", referral(hospital, name))
                .jsonPath()
                .getString("id");
        town.done("/referrals/" + id + "/contact", "{}");
        return id;
    }

    private static boolean hasKey(String referral) throws Exception {
        try (var connection = Backing.connect();
                var query = connection.prepareStatement(
                        "select count(*) from referral r join data_key k on k.id = r.data_key_id where r.id = ?")) {
            query.setObject(1, UUID.fromString(referral));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1) == 1;
            }
        }
    }

    /** What an agency sends. */
    static String referral(UUID organisation, String name) {
        return """
            {"organisationId": "%s", "displayName": "%s", "email": "ben@example.org", "phone": "020 7946 0102",
             "about": "Likes company.",
             "consent": {"givenBy": "PERSON", "method": "SPOKEN", "version": "referral-1", "givenAt": "%s"}}
            """.strip()
                .formatted(organisation, name, Instant.now(Clock.systemUTC()).minusSeconds(60));
    }
}
