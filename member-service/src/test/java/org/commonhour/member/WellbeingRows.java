package org.commonhour.member;

import static org.commonhour.testkit.Endpoint.get;
import static org.commonhour.testkit.Endpoint.post;
import static org.commonhour.testkit.Endpoint.put;

import java.time.Clock;
import java.time.LocalDate;
import org.commonhour.testkit.Endpoint;

/** Rows of the table of strangers and bad input: wellbeing. */
final class WellbeingRows {

    private static final String W = "/api/v1/communities/{communityId}/wellbeing";

    private WellbeingRows() {}

    /** The rows; the town's founder becomes a member, for most of them are about oneself. */
    static Endpoint[] of(Town town) {
        town.member("Founder Example", town.founder());
        return new Endpoint[] {
            get(W + "/questions"),
            get(W + "/figures"),
            get(W + "/swemwbs/21"),
            get(W + "/mine"),
            put(W + "/mine/consent", "{\"textVersion\": \"2026-11\"}")
                    .withText("textVersion", 20)
                    .withRequired("textVersion"),
            get(W + "/mine/answers"),
            put(W + "/mine/answers/" + LocalDate.now(Clock.systemUTC()), WellbeingTest.ALL),
            post(W + "/mine/withdrawal", "{}")
        };
    }
}
