package org.commonhour.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.member.wellbeing.Quarter;
import org.commonhour.member.wellbeing.ReleaseService;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People keep answers for themselves, as long as they agree; others see figures about many. */
@CommonhourTest
class WellbeingTest {

    static final String ALL = """
        {"lifeSatisfaction": 7, "worthwhile": 8, "happyYesterday": 6, "anxiousYesterday": 2, "lackCompanionship": 1,
         "leftOut": 2, "isolated": 1, "lonely": 4}
        """.strip();
    private static final String AGREED = "{\"textVersion\": \"2026-11\"}";

    private final ReleaseService releases;
    private Town town;
    private String ada;
    private UUID adaId;

    @Inject
    WellbeingTest(ReleaseService releases) {
        this.releases = releases;
    }

    @BeforeEach
    void found() {
        town = Town.found();
        ada = Town.somebody();
        adaId = town.member("Ada Example", ada);
    }

    @Test
    void answersAreKeptForWhoAgreedAndShownToThemselves() {
        assertThat(mine(ada, "").jsonPath().getBoolean("agreed")).isFalse();
        assertProblem(answer(ada, today(), ALL), MemberProblem.WELLBEING_NO_CONSENT);

        agree(ada);
        assertThat(answer(ada, today(), ALL).statusCode()).isEqualTo(200);

        assertThat(mine(ada, "").jsonPath().getBoolean("agreed")).isTrue();
        var kept = mine(ada, "/answers").jsonPath();
        assertThat(kept.getString("items[0].day")).isEqualTo(today().toString());
        assertThat(kept.getInt("items[0].lifeSatisfaction")).isEqualTo(7);
        assertThat(kept.getInt("items[0].lonelinessScore")).isEqualTo(4);
    }

    @Test
    void everyQuestionMayBeSkippedButNotAll() {
        agree(ada);

        assertThat(answer(ada, today(), "{\"anxiousYesterday\": 0}").statusCode())
                .isEqualTo(200);

        var kept = mine(ada, "/answers").jsonPath();
        assertThat(kept.getInt("items[0].anxiousYesterday")).isZero();
        assertThat(kept.<Object>get("items[0].lifeSatisfaction")).isNull();
        assertThat(kept.<Object>get("items[0].lonelinessScore")).isNull();
        assertProblem(answer(ada, today(), "{}"), CommonProblem.INVALID);
        assertProblem(answer(ada, today(), "{\"lifeSatisfaction\": 11}"), CommonProblem.INVALID);
        assertProblem(answer(ada, today(), "{\"lonely\": 0}"), CommonProblem.INVALID);
    }

    @Test
    void aDaysAnswersReplaceEarlierOnesOfTheDayAndListsArePaged() throws SQLException {
        agree(ada);
        answer(ada, today(), ALL);
        moved(adaId, 100);
        answer(ada, today(), ALL);
        answer(ada, today(), "{\"lifeSatisfaction\": 3}");

        var first = mine(ada, "/answers?limit=1").jsonPath();
        var second =
                mine(ada, "/answers?limit=1&cursor=" + first.getString("next")).jsonPath();

        assertThat(first.getInt("items[0].lifeSatisfaction")).isEqualTo(3);
        assertThat(second.getString("items[0].day"))
                .isEqualTo(today().minusDays(100).toString());
        assertThat(second.getString("next")).isNull();
        assertProblem(mine(ada, "/answers?cursor=bm90LWEtZGF5"), CommonProblem.INVALID);
        assertProblem(answer(ada, today().minusDays(2), ALL), CommonProblem.INVALID);
        assertProblem(answer(ada, today().plusDays(2), ALL), CommonProblem.INVALID);
        assertProblem(
                Town.as(ada).body(ALL).put(town.at("/wellbeing/mine/answers/yesterday")), CommonProblem.NOT_FOUND);
    }

    @Test
    void nobodyElseSeesOnePersonsAnswers() throws SQLException {
        agree(ada);
        answer(ada, today(), ALL);
        var analyst = Town.somebody();
        town.grant(analyst, "ANALYST");

        for (var other : List.of(town.founder(), analyst)) {
            assertProblem(mine(other, ""), CommonProblem.FORBIDDEN);
            assertProblem(mine(other, "/answers"), CommonProblem.FORBIDDEN);
            assertProblem(answer(other, today(), ALL), CommonProblem.FORBIDDEN);
        }
        assertProblem(town.get(ada, "/wellbeing/figures"), CommonProblem.FORBIDDEN);
        assertThat(number("select count(*) from outbox o where o::text like '%ellbeing%'"))
                .isZero();
    }

    @Test
    void withdrawingEmptiesTheTablesAndDestroysTheKey() throws SQLException {
        agree(ada);
        answer(ada, today(), ALL);
        var key = keyOf(adaId);
        assertThat(number("select count(*) from data_key where id = ?", key)).isOne();

        assertThat(town.post(ada, "/wellbeing/mine/withdrawal", "{}").statusCode())
                .isEqualTo(204);

        assertForgotten(adaId, key);
        assertThat(mine(ada, "/answers").jsonPath().getList("items")).isEmpty();
        assertThat(town.get(ada, "/members/" + adaId).jsonPath().getString("displayName"))
                .isEqualTo("Ada Example");
        assertThat(town.post(ada, "/wellbeing/mine/withdrawal", "{}").statusCode())
                .isEqualTo(204);
        agree(ada);
        assertThat(mine(ada, "/answers").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void erasureAndLeavingEmptyTheTables() throws SQLException {
        for (var way : List.of("erasure", "departure")) {
            var ben = Town.somebody();
            var benId = town.member("Ben Example", ben);
            agree(ben);
            answer(ben, today(), ALL);
            var key = keyOf(benId);

            town.done("/members/" + benId + "/" + way, "{}");

            assertForgotten(benId, key);
        }
    }

    @Test
    void consentIsToTheTextOfToday() throws SQLException {
        assertProblem(
                Town.as(ada).body("{\"textVersion\": \"2020-01\"}").put(town.at("/wellbeing/mine/consent")),
                MemberProblem.WELLBEING_TEXT_UNKNOWN);
        agree(ada);
        answer(ada, today(), ALL);
        var key = keyOf(adaId);
        changed("update wellbeing_consent set text_version = '2020-01' where member_id = ?", adaId);

        assertThat(mine(ada, "").jsonPath().getBoolean("agreed")).isFalse();
        assertProblem(answer(ada, today(), ALL), MemberProblem.WELLBEING_NO_CONSENT);
        agree(ada);

        assertThat(keyOf(adaId)).isEqualTo(key);
        assertThat(mine(ada, "/answers").jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void aQuartersFiguresAreMadeOnceAndStayWhenSomebodyWithdraws() throws Throwable {
        var people = new ArrayList<String>();
        for (var i = 0; i < 9; i++) {
            var somebody = Town.somebody();
            people.add(somebody);
            var id = town.member("Person " + i, somebody);
            agree(somebody);
            answer(somebody, today(), "{\"lifeSatisfaction\": " + (4 + i % 3) + ", \"lonely\": 5}");
            moved(id, 200);
        }
        agree(ada);
        answer(ada, today(), ALL);
        assertThat(figures().getList("items")).isEmpty();

        release();
        var first = figures();
        town.post(people.get(0), "/wellbeing/mine/withdrawal", "{}");
        release();

        assertThat(figures().getString("")).isEqualTo(first.getString(""));
        assertThat(first.getList("items.quarter"))
                .containsExactly(Quarter.of(today().minusDays(200)).toString());
        var satisfaction = "items[0].figures.find { it.measure == 'LIFE_SATISFACTION' && it.kind == 'FIRST' }";
        assertThat(first.getInt(satisfaction + ".people")).isEqualTo(10);
        assertThat(first.getDouble(satisfaction + ".mean")).isEqualTo(5.0);
        // Everybody gave the same answer, so the figure would be each one's.
        var lonely = "items[0].figures.find { it.measure == 'LONELY' }";
        assertThat(first.getBoolean(lonely + ".published")).isFalse();
        assertThat(first.<Object>get("items[0].wellby")).isNull();
    }

    @Test
    void theDatabaseRefusesToChangeReleasedFigures() throws Throwable {
        agree(ada);
        answer(ada, today(), ALL);
        moved(adaId, 200);
        release();

        assertThatThrownBy(() -> changed("delete from wellbeing_release where community_id = ?", town.id()))
                .hasMessageContaining("never changed");
        assertThat(figures().getBoolean("items[0].figures[0].published")).isFalse();
    }

    @Test
    void questionsAndTheScoringTableAreForEverybodyHere() {
        var questions = town.get(ada, "/wellbeing/questions").jsonPath();

        assertThat(questions.getList("questions")).hasSize(8);
        assertThat(questions.getString("questions[0].words"))
                .isEqualTo("Overall, how satisfied are you with your life nowadays?");
        assertThat(town.get(ada, "/wellbeing/swemwbs/21").jsonPath().getDouble("metricScore"))
                .isEqualTo(19.25);
        assertProblem(town.get(ada, "/wellbeing/swemwbs/6"), CommonProblem.INVALID);
    }

    private void agree(String who) {
        assertThat(Town.as(who)
                        .body(AGREED)
                        .put(town.at("/wellbeing/mine/consent"))
                        .statusCode())
                .isEqualTo(200);
    }

    private Response answer(String who, LocalDate day, String body) {
        return Town.as(who).body(body).put(town.at("/wellbeing/mine/answers/" + day));
    }

    private Response mine(String who, String path) {
        return town.get(who, "/wellbeing/mine" + path);
    }

    private JsonPath figures() {
        return town.get(town.founder(), "/wellbeing/figures").jsonPath();
    }

    private void release() throws Throwable {
        VertxContextSupport.subscribeAndAwait(releases::releaseDue);
    }

    /** Moves a member's answers into the past, which nobody can do through the door. */
    private static void moved(UUID memberId, int days) throws SQLException {
        changed(
                "update wellbeing_answer set answered_on = answered_on - " + days
                        + ", quarter_starts_on = date_trunc('quarter', (answered_on - " + days
                        + ")::timestamp)::date where member_id = ?",
                memberId);
    }

    private static void assertForgotten(UUID memberId, UUID key) throws SQLException {
        assertThat(number("select count(*) from wellbeing_answer where member_id = ?", memberId))
                .isZero();
        assertThat(number("select count(*) from wellbeing_consent where member_id = ?", memberId))
                .isZero();
        assertThat(number("select count(*) from data_key where id = ?", key)).isZero();
    }

    private static UUID keyOf(UUID memberId) throws SQLException {
        try (var connection = Backing.connect();
                var statement =
                        connection.prepareStatement("select data_key_id from wellbeing_consent where member_id = ?")) {
            statement.setObject(1, memberId);
            try (var found = statement.executeQuery()) {
                assertThat(found.next()).isTrue();
                return found.getObject(1, UUID.class);
            }
        }
    }

    private static long number(String sql, Object... parameters) throws SQLException {
        try (var connection = Backing.connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var found = statement.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    private static void changed(String sql, UUID parameter) throws SQLException {
        try (var connection = Backing.connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            statement.executeUpdate();
        }
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }
}
