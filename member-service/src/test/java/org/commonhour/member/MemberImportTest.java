package org.commonhour.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.StoredRows;
import org.commonhour.testkit.Tokens;
import org.junit.jupiter.api.Test;

@CommonhourTest
class MemberImportTest {

    private static final String TWO_MEMBERS = """
        1,2018-01-30,Ada,Ejemplo,Prueba,1,1961-03-16,600000001,600000002,ada@example.com
        12,2019-05-02,Bel,"Ejemplo, junior",,2,,,600 000 003,
        """;

    @Test
    void bringsMembersWithTheirNumbersAndTellsOfThem() {
        var town = Town.found();

        var done = imported(town, TWO_MEMBERS, false);

        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("counts.created")).isEqualTo(2);
        assertThat(done.getList("diff", String.class)).containsExactly("+ member 1", "+ member 12");
        var ada = town.get(town.founder(), "/members/" + idOf(town, 1)).jsonPath();
        assertThat(ada.getString("displayName")).isEqualTo("Ada Ejemplo Prueba");
        assertThat(ada.getString("email")).isEqualTo("ada@example.com");
        assertThat(ada.getString("phone")).isEqualTo("600000001");
        assertThat(ada.getString("otherPhone")).isEqualTo("600000002");
        assertThat(ada.getString("joinedOn")).isEqualTo("2018-01-30");
        assertThat(ada.getString("externalReference")).isEqualTo("1");
        assertThat(ada.getString("channel")).isEqualTo("IMPORT");
        var bel = town.get(town.founder(), "/members/" + idOf(town, 12)).jsonPath();
        assertThat(bel.getString("displayName")).isEqualTo("Bel Ejemplo, junior");
        assertThat(bel.getString("phone")).isEqualTo("600 000 003");
        await().untilAsserted(() -> assertThat(Events.read("commonhour.member.member.v1", town.id()))
                .extracting(event -> event.field("memberId"))
                .containsExactly(idOf(town, 1).toString(), idOf(town, 12).toString()));
    }

    @Test
    void sameFileAgainChangesNothingAndAChangedRowChangesThatMember() {
        var town = Town.found();
        imported(town, TWO_MEMBERS, false);
        var before = StoredRows.count().byTable().get("public.outbox");

        var again = imported(town, TWO_MEMBERS, false);
        assertThat(again.getInt("counts.unchanged")).isEqualTo(2);
        assertThat(again.getInt("counts.created")).isZero();
        assertThat(StoredRows.count().byTable().get("public.outbox")).isEqualTo(before);

        var changed = imported(town, TWO_MEMBERS.replace("Ada,Ejemplo", "Ada,Nueva"), false);
        assertThat(changed.getInt("counts.changed")).isEqualTo(1);
        assertThat(changed.getList("diff", String.class)).containsExactly("~ member 1: name");
        assertThat(town.get(town.founder(), "/members/" + idOf(town, 1))
                        .jsonPath()
                        .getString("displayName"))
                .isEqualTo("Ada Nueva Prueba");
        assertThat(town.get(town.founder(), "/members/" + idOf(town, 1))
                        .jsonPath()
                        .getInt("version"))
                .isEqualTo(2);
    }

    @Test
    void dryRunTellsWhatItWouldDoAndDoesNothing() {
        var town = Town.found();

        var checked = imported(town, TWO_MEMBERS, true);

        assertThat(checked.getString("state")).isEqualTo("CHECKED");
        assertThat(checked.getInt("counts.created")).isEqualTo(2);
        assertThat(town.get(town.founder(), "/members").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void oneBrokenRowChangesNothingAndIsNamedWithItsLine() {
        var town = Town.found();

        var refused = imported(town, TWO_MEMBERS + """
            x,2019-05-02,Cara,,,,,,,
            14,02/05/2019,Dan,,,,,,,
            15,2019-05-02,,,,,,,,
            16,2019-05-02,Eve,,,,,call her son,,
            17,2019-05-02,Fay,,,,,,,not an address
            12,2019-05-02,Gus,,,,,,,
            18,2999-01-01,Hal,,,,,,,
            """, false);

        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(refused.getInt("counts.rejected")).isEqualTo(7);
        assertThat(refused.getList("errors.line", Integer.class)).containsExactly(3, 4, 5, 6, 7, 8, 9);
        assertThat(refused.getList("errors.column", String.class))
                .containsExactly("member_uid", "entry_date", "first", "phone", "email", "member_uid", "entry_date");
        assertThat(refused.prettify()).doesNotContain("Ejemplo", "ada@example.com");
        assertThat(town.get(town.founder(), "/members").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void manyMembersComeInOneGo() {
        var town = Town.found();
        var file = IntStream.rangeClosed(1, 1_200)
                .mapToObj(number -> number + ",2020-01-01,Member," + number + ",,,,,,member" + number + "@example.org")
                .collect(Collectors.joining("\n"));

        var done = imported(town, file, false);

        assertThat(done.getInt("counts.created")).isEqualTo(1_200);
        assertThat(done.getInt("processedRows")).isEqualTo(1_200);
        assertThat(town.get(town.founder(), "/members/" + idOf(town, 1_200))
                        .jsonPath()
                        .getString("displayName"))
                .isEqualTo("Member 1200");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Events.read("commonhour.member.member.v1", town.id()))
                        .hasSize(1_200)
                        .extracting(event -> event.sequence())
                        .isSorted()
                        .endsWith(1_200L));
    }

    @Test
    void onlyCoordinatorsImportAndStrangersSeeNothing() {
        var town = Town.found();
        var ada = Town.somebody();
        town.member("Ada Example", ada);
        var before = StoredRows.count();

        assertProblem(send(town, Tokens.of(ada), "1", TWO_MEMBERS, false), CommonProblem.FORBIDDEN);
        assertProblem(send(town, Tokens.of(Town.somebody()), "1", TWO_MEMBERS, false), CommonProblem.NOT_FOUND);
        assertProblem(send(town, Tokens.expired(ada), "1", TWO_MEMBERS, false), CommonProblem.UNAUTHENTICATED);
        assertProblem(send(town, Tokens.forged(ada), "1", TWO_MEMBERS, false), CommonProblem.UNAUTHENTICATED);
        assertProblem(
                send(town, Tokens.of(town.founder()), "", TWO_MEMBERS, false), CommonProblem.IDEMPOTENCY_KEY_MISSING);
        assertProblem(send(town, Tokens.of(town.founder()), "2", " ", false), CommonProblem.INVALID);
        assertProblem(town.post(town.founder(), "/imports/members", "{}"), CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        assertThat(StoredRows.count()).isEqualTo(before);
    }

    @Test
    void repeatedKeyStartsOneImport() {
        var town = Town.found();
        var token = Tokens.of(town.founder());

        var first = send(town, token, "file-1", TWO_MEMBERS, false);
        var second = send(town, token, "file-1", TWO_MEMBERS, false);

        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertProblem(send(town, token, "file-1", "3" + TWO_MEMBERS, false), CommonProblem.IDEMPOTENCY_KEY_REUSED);
        assertThat(town.get(town.founder(), "/imports/members").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void whatAnOutageLeftUnderWayIsCarriedOn() throws SQLException {
        var town = Town.found();

        var left = leftUnderWay(town, "APPLYING");

        assertThat(ended(town, left).getString("state")).isEqualTo("DONE");
        assertThat(town.get(town.founder(), "/members").jsonPath().getList("items"))
                .hasSize(2);
    }

    @Test
    void anImportIsOneInstancesAndWhatHasEndedStaysAsItIs() throws SQLException {
        var town = Town.found();
        try (var other = Backing.connect()) {
            other.setAutoCommit(false);
            var left = leftUnderWay(town, "CHECKING");
            var held = "update import_job set state = 'FAILED', ended_at = now() where id = '" + left + "'";
            try (var holding = other.createStatement()) {
                holding.executeUpdate(held);
            }
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> view(town, left).getString("state").equals("CHECKING"));
            other.commit();

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(3))
                    .until(() -> view(town, left).getString("state").equals("FAILED"));
        }
        assertThat(town.get(town.founder(), "/members").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void aFileOfWhoMayNotBringItIsRefusedUnread() throws IOException {
        var town = Town.found();
        var ada = Town.somebody();
        town.member("Ada Example", ada);

        assertThat(answerToAHead(town, Tokens.of(ada))).startsWith("HTTP/1.1 403");
        assertThat(answerToAHead(town, Tokens.of(Town.somebody()))).startsWith("HTTP/1.1 404");
        assertThat(answerToAHead(town, Tokens.forged(ada))).startsWith("HTTP/1.1 401");
    }

    /** What comes back when the body has only begun. */
    private static String answerToAHead(Town town, String token) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            var head = "POST " + town.at("/imports/members") + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                    + token + "\r\nIdempotency-Key: 1\r\nContent-Type: text/csv\r\nContent-Length: 60000000\r\n\r\n1,";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return answer.readLine();
        }
    }

    /** What a service leaves behind that is killed, or loses its database, in the middle of an import. */
    private static UUID leftUnderWay(Town town, String state) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = Backing.connect();
                var insert = connection.prepareStatement("insert into import_job (id, kind, community_id, subject_id,"
                        + " state, dry_run, file, started_at) values (?, 'members', ?, ?, ?, false, ?, now())")) {
            insert.setObject(1, id);
            insert.setObject(2, town.id());
            insert.setString(3, town.founder());
            insert.setString(4, state);
            insert.setString(5, TWO_MEMBERS);
            insert.executeUpdate();
        }
        return id;
    }

    private static JsonPath view(Town town, UUID id) {
        return town.get(town.founder(), "/imports/members/" + id).jsonPath();
    }

    private static JsonPath ended(Town town, UUID id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> view(town, id), view -> view.getString("endedAt") != null);
    }

    private static JsonPath imported(Town town, String csv, boolean dryRun) {
        var started = send(town, Tokens.of(town.founder()), UUID.randomUUID().toString(), csv, dryRun);
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        return ended(town, UUID.fromString(started.jsonPath().getString("id")));
    }

    private static Response send(Town town, String token, String key, String csv, boolean dryRun) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("text/csv; charset=UTF-8")
                .queryParam("dryRun", dryRun)
                .body(csv)
                .post(town.at("/imports/members"));
    }

    /** The same rule stands in the ledger and in matching, whose files name members by number. */
    private static UUID idOf(Town town, int number) {
        return UUID.nameUUIDFromBytes((town.id() + "/members/" + number).getBytes(StandardCharsets.UTF_8));
    }
}
