package org.commonhour.ledger.neighbourhood;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.access.Role;
import org.commonhour.testkit.Events;
import org.jspecify.annotations.Nullable;

/** A community with a few people and a lunch club, made known to the ledger by real events alone. */
public final class Neighbourhood {

    /** Long enough for events to arrive on a busy machine. */
    public static final Duration SOON = Duration.ofSeconds(30);

    /** Asks for figures of the twelve months with the running one, which are not those that are meant otherwise. */
    public static final String TO_NOW = "to=" + YearMonth.now(Clock.systemUTC());

    private static final String ARRANGEMENTS = "commonhour.matching.arrangement.v1";
    private static final String ARRANGEMENT_CHANGED = "org.commonhour.matching.arrangement-changed.v1";

    public final UUID communityId = UUID.randomUUID();
    public final UUID organisationId = UUID.randomUUID();
    public final UUID serviceId = UUID.randomUUID();
    public final Person giver = member("giver");
    public final Person receiver = member("receiver");
    public final Person bystander = member("bystander");
    public final Person coordinator = granted("coordinator", Role.COORDINATOR, null);
    public final Person staff = granted("staff", Role.STAFF, organisationId);
    public final Person otherStaff = granted("other-staff", Role.STAFF, UUID.randomUUID());
    public final Person analyst = granted("analyst", Role.ANALYST, null);

    private Neighbourhood() {}

    /** A new neighbourhood that the ledger has heard everything about. */
    public static Neighbourhood founded() {
        var neighbourhood = new Neighbourhood();
        neighbourhood.runs(neighbourhood.organisationId, neighbourhood.serviceId);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(Rows.number(
                            "select count(*) from access_grant where community_id = ?", neighbourhood.communityId))
                    .isEqualTo(7);
            assertThat(Rows.number(
                            "select count(*) from account where community_id = ? and kind = 'MEMBER'",
                            neighbourhood.communityId))
                    .isEqualTo(3);
        });
        return neighbourhood;
    }

    /** Somebody else with a role, whom the ledger has heard of. */
    public Person also(String name, Role role) {
        return heardOf(granted(name, role, null));
    }

    /** Somebody else on the staff of an organisation, whom the ledger has heard of. */
    public Person alsoStaff(String name, UUID organisation) {
        return heardOf(granted(name, Role.STAFF, organisation));
    }

    /** Gives somebody one more role, and waits until the ledger knows. */
    public void becomes(Person person, Role role, @Nullable UUID organisation) {
        Events.grant(communityId, person.subject(), role, null, organisation);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Rows.number(
                                "select count(*) from access_grant where subject_id = ? and role = ?",
                                person.subject(),
                                role.name()))
                        .isEqualTo(1));
    }

    private static Person heardOf(Person person) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                Rows.number("select count(*) from access_grant where subject_id = ?", person.subject()))
                        .isEqualTo(1));
        return person;
    }

    /** Publishes that an organisation runs a service, and waits until the ledger and insight know. */
    public void runs(UUID organisation, UUID service) {
        Events.publish(
                "commonhour.member.service.v1",
                "org.commonhour.member.service-changed.v1",
                communityId,
                service.toString(),
                Map.of(
                        "serviceId", service,
                        "organisationId", organisation,
                        "communityId", communityId,
                        "category", "COOKING",
                        "state", "ACTIVE"));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(Rows.number("select count(*) from listed_service where id = ?", service))
                    .isEqualTo(1);
            assertThat(Rows.number("select count(*) from insight_service where service_id = ?", service))
                    .isEqualTo(1);
        });
    }

    /** Publishes that giver and receiver agreed, and waits until the ledger knows. */
    public UUID agreed(long amountMinutes) {
        var arrangementId = UUID.randomUUID();
        arrangement(arrangementId, 2, "AGREED", amountMinutes);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(Rows.number("select count(*) from arrangement where id = ?", arrangementId))
                                .isEqualTo(1));
        return arrangementId;
    }

    /** Publishes a state of an arrangement of giver and receiver for the lunch club. */
    public void arrangement(UUID arrangementId, long version, String state, long amountMinutes) {
        Events.publish(
                ARRANGEMENTS,
                ARRANGEMENT_CHANGED,
                communityId,
                arrangementId.toString(),
                arrangementBody(arrangementId, version, state, amountMinutes));
    }

    /** The body of such an event. */
    public Map<String, Object> arrangementBody(UUID arrangementId, long version, String state, long amountMinutes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("arrangementId", arrangementId);
        body.put("communityId", communityId);
        body.put("version", version);
        body.put("state", state);
        body.put("giverMemberId", giver.member());
        body.put("receiverMemberId", receiver.member());
        body.put("offerId", UUID.randomUUID());
        body.put("needId", UUID.randomUUID());
        body.put("serviceId", serviceId);
        body.put("category", "TRANSPORT");
        body.put("amountMinutes", amountMinutes);
        body.put("channel", "SELF_WEB");
        return body;
    }

    /** Sends a POST with a new idempotency key. */
    public ValidatableResponse post(Person person, String path, Object body) {
        return post(person, path, body, UUID.randomUUID().toString());
    }

    /** Sends a POST with this idempotency key. */
    public ValidatableResponse post(Person person, String path, Object body, String key) {
        return given().auth()
                .oauth2(person.token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(url(path))
                .then();
    }

    /** Sends a PUT that changes this version. */
    public ValidatableResponse put(Person person, String path, Object body, String version) {
        return given().auth()
                .oauth2(person.token())
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(body)
                .put(url(path))
                .then();
    }

    /** Opens a pot and gives its account. */
    public String pot(String code) {
        return given().auth()
                .oauth2(coordinator.token())
                .put(url("/pots/" + code))
                .then()
                .statusCode(200)
                .extract()
                .path("accountId");
    }

    /** The account of a member. */
    public String account(Person person) {
        return get(person, "/accounts/mine").statusCode(200).extract().path("id");
    }

    /** The community's issue account. */
    public String issueAccount() {
        return get(coordinator, "/accounts?kind=ISSUE")
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** The body of a transfer with a new id; add to it what a test needs. */
    public static Map<String, Object> gift(String debit, String credit, long minutes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", UUID.randomUUID());
        body.put("debitAccountId", debit);
        body.put("creditAccountId", credit);
        body.put("amountMinutes", minutes);
        body.put("kind", "GIFT");
        return body;
    }

    /** Sends a GET. */
    public ValidatableResponse get(Person person, String path) {
        return given().auth().oauth2(person.token()).get(url(path)).then();
    }

    /** The posted minutes of a member. */
    public long balance(Person person) {
        return own(person, "balanceMinutes");
    }

    /** The held minutes of a member. */
    public long held(Person person) {
        return own(person, "heldMinutes");
    }

    private long own(Person person, String field) {
        return get(person, "/accounts/mine")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong(field);
    }

    private String url(String path) {
        return "/api/v1/communities/" + communityId + path;
    }

    private Person member(String name) {
        var memberId = UUID.randomUUID();
        var person = new Person(name + "-" + memberId, memberId);
        Events.grant(communityId, person.subject(), Role.MEMBER, memberId, null);
        Events.publish(
                "commonhour.member.member.v1",
                "org.commonhour.member.member-changed.v1",
                communityId,
                memberId.toString(),
                Map.of(
                        "memberId", memberId,
                        "communityId", communityId,
                        "state", "ACTIVE",
                        "joinedOn", "2026-01-05",
                        "channel", "SELF_WEB"));
        return person;
    }

    private Person granted(String name, Role role, @Nullable UUID organisation) {
        var person = new Person(name + "-" + UUID.randomUUID(), null);
        Events.grant(communityId, person.subject(), role, null, organisation);
        return person;
    }
}
