package org.commonhour.journeys.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;

/** One exchange between ada, who gives a lift, and ben, step by step through the public API. */
public final class Exchange {
    private final Api api;
    private final Neighbourhood at;
    private final long amountMinutes;
    // The same key for every attempt: an answer that got lost is not an intent of its own.
    private final String confirmationKey = UUID.randomUUID().toString();
    private String offerId = "";
    private String needId = "";
    private String arrangementId = "";
    private String sessionId = "";

    public Exchange(Api api, Neighbourhood at, long amountMinutes) {
        this.api = api;
        this.at = at;
        this.amountMinutes = amountMinutes;
    }

    public String arrangementId() {
        return arrangementId;
    }

    public String sessionId() {
        return sessionId;
    }

    /** Ada offers, ben asks, ada is suggested, ben invites. */
    public Exchange invite() {
        offerId = id(
                api.post("ada", at.path() + "/offers", Map.of("category", "TRANSPORT", "title", "A lift in my car")));
        needId = id(api.post(
                "ben",
                at.path() + "/needs",
                Map.of(
                        "category",
                        "TRANSPORT",
                        "title",
                        "A lift to the hospital",
                        "neededOn",
                        nextTuesday().toString(),
                        "amountMinutes",
                        amountMinutes,
                        "serviceId",
                        at.serviceId())));
        api.until(
                "ben",
                at.path() + "/needs/" + needId + "/suggestions?limit=100",
                page -> page.path("items").findValuesAsText("offerId").contains(offerId));
        arrangementId = id(api.post("ben", at.path() + "/arrangements", Map.of("needId", needId, "offerId", offerId)));
        return this;
    }

    /** Ada agrees; nothing is waited for. */
    public Exchange agree() {
        api.post("ada", arrangement() + "/agreement", Map.of());
        return this;
    }

    public Exchange awaitHeld() {
        api.until(
                "ben", arrangement(), found -> found.path("holdState").asText().equals("HELD"));
        return this;
    }

    /** Ada says how long it was. */
    public Exchange record() {
        sessionId = id(api.post(
                "ada",
                at.path() + "/sessions",
                Map.of(
                        "arrangementId", arrangementId,
                        "occurredOn", today().toString(),
                        "amountMinutes", amountMinutes)));
        return this;
    }

    /** Ben says that it is right; nothing is waited for. */
    public Exchange confirm() {
        api.post("ben", confirmationPath(), confirmationKey, Map.of());
        return this;
    }

    /** Ben says that it is right, once, whatever is answered: the status, or 0 without an answer. */
    public int tryToConfirm() {
        return api.postOnce("ben", confirmationPath(), confirmationKey, Map.of())
                .status();
    }

    private String confirmationPath() {
        return at.path() + "/sessions/" + sessionId + "/confirmation";
    }

    /** Both services have heard the end of it. */
    public Exchange awaitSettled() {
        api.until(
                "ben",
                at.path() + "/sessions/" + sessionId,
                found -> found.path("state").asText().equals("SETTLED"));
        api.until("ben", arrangement(), found -> found.path("state").asText().equals("HAPPENED"));
        return this;
    }

    private String arrangement() {
        return at.path() + "/arrangements/" + arrangementId;
    }

    private static String id(JsonNode created) {
        return created.required("id").asText();
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static LocalDate nextTuesday() {
        return today().with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    }
}
