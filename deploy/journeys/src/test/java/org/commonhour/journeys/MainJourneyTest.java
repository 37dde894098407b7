package org.commonhour.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.commonhour.journeys.api.Api;
import org.commonhour.journeys.api.Neighbourhood;
import org.commonhour.journeys.phone.Album;
import org.commonhour.journeys.phone.Chromium;
import org.commonhour.journeys.phone.Phone;
import org.commonhour.journeys.stack.Stack;
import org.commonhour.journeys.stack.StackExtension;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job in a real browser: ada gives ben a lift, and the organisation's page shows it beside paid hours. */
@ExtendWith(StackExtension.class)
@Order(1)
class MainJourneyTest {
    private static final String OFFER = "A lift to the hospital in my car";
    private static final String NEED = "A lift to my eye appointment";
    private static final long MINUTES = 90;

    private final Stack stack;
    private final Album album = new Album();

    MainJourneyTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void aLiftOnTuesdayIsOnTheOrganisationsPageSecondsAfterItIsConfirmed() {
        Optional<Path> chromium = Chromium.installed();
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "There is no Chromium on this machine, so the journey in the browser was left out;"
                        + " install it or name it in CHROMIUM.");
        Api api = new Api(stack);
        Neighbourhood at = Neighbourhood.withNewService(api, "Hospital and clinic transport");
        long adaBefore = balance(api, at, "ada");
        long benBefore = balance(api, at, "ben");
        try (Chromium browser = Chromium.start(chromium.get());
                Phone ada = browser.phoneOf("ada", stack.address(), album);
                Phone ben = browser.phoneOf("ben", stack.address(), album);
                Phone sam = browser.deskOf("sam", stack.address(), album)) {
            offersALift(ada);
            String arrangementId = asksAndInvites(ben, at);
            agrees(ada, arrangementId);
            seesHoursSetAside(ben, arrangementId);
            entersStaffHours(sam, at);
            String sessionId = records(ada, arrangementId);
            confirmsWhileSamLooks(ben, sam, sessionId);
            seesBalances(ada, ben);
            showsTheLunchClub(sam);
            assertThat(balance(api, at, "ada")).isEqualTo(adaBefore + MINUTES);
            assertThat(balance(api, at, "ben")).isEqualTo(benBefore - MINUTES);
            LedgerFacts facts = new LedgerFacts(stack, api, at);
            facts.assertMovedOnce(sessionId, MINUTES);
            facts.assertStreamsWithoutGap();
            facts.assertSelfCheckHolds();
        }
    }

    private static void offersALift(Phone ada) {
        ada.signIn().sees("Hello Ada").photograph("today");
        ada.tap("Offer help")
                .sees("What can you help with?")
                .choose("Lifts and transport")
                .photograph("what-kind");
        ada.tap("Continue")
                .sees("Say it in a few words")
                .type("What you offer", OFFER)
                .photograph("in-words");
        ada.tap("Continue").sees("When could it be?").choose("On some days").choose("Tuesday");
        ada.choose("Morning").choose("Afternoon").photograph("when");
        ada.tap("Continue").sees("Is this right?").reads(OFFER).photograph("check");
        ada.tap("Offer this").sees("“" + OFFER + "” is offered").photograph("offered");
    }

    private static String asksAndInvites(Phone ben, Neighbourhood at) {
        ben.signIn().sees("Hello Ben").tap("Ask for help").sees("What do you need help with?");
        ben.choose("Lifts and transport").tap("Continue").sees("Say it in a few words");
        ben.type("What you need", NEED).tap("Continue").sees("When do you need it?");
        chooseTuesday(ben).photograph("on-tuesday").tap("Continue").sees("How long will it take?");
        ben.choose("1 and a half hours").photograph("how-long").tap("Continue");
        ben.sees("Is it part of a service?")
                .choose(at.serviceName())
                .photograph("for-the-service")
                .tap("Continue");
        ben.sees("Is this right?")
                .reads("1 and a half hours")
                .photograph("check")
                .tap("Ask for this");
        ben.sees("Who could help").reads(OFFER).reads("Why we suggest this").photograph("suggestions-with-reasons");
        assertThat(ben.linesInCard(OFFER, "suggestion-reasons")).isPositive();
        ben.tapInCard(OFFER, "Ask Ada").reads("We have asked Ada").sees(NEED).photograph("invited");
        return ben.idInAddress();
    }

    private static Phone chooseTuesday(Phone ben) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate tuesday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        if (tuesday.equals(today)) {
            return ben.choose("Today");
        }
        return ben.choose("Another day")
                .type("Day", String.valueOf(tuesday.getDayOfMonth()))
                .type("Month", String.valueOf(tuesday.getMonthValue()))
                .type("Year", String.valueOf(tuesday.getYear()));
    }

    private static void agrees(Phone ada, String arrangementId) {
        ada.open("/").sees("Hello Ada").reads("Somebody asks you").photograph("somebody-asks");
        ada.open("/arrangements/" + arrangementId).sees(NEED).photograph("asked");
        ada.tap("Yes, I agree").reads("It is agreed").photograph("agreed");
    }

    private static void seesHoursSetAside(Phone ben, String arrangementId) {
        ben.open("/arrangements/" + arrangementId).shows("hold-state", "data-state", "HELD");
        assertThat(ben.text("hold-state")).contains("1 and a half hours");
        ben.photograph("hours-set-aside");
    }

    private static void entersStaffHours(Phone sam, Neighbourhood at) {
        sam.signIn().open("/services").sees("Services").photograph("services");
        sam.tapInCard(at.serviceName(), "Enter staff hours").sees("Enter staff hours");
        sam.choose("For a day", "One day").choose("Which day?", "Today").type("Hours", "3");
        sam.photograph("staff-hours").tap("Enter these hours").sees(at.serviceName());
        sam.shows("insight-paid", "data-minutes", "180").shows("insight-unpaid", "data-minutes", "0");
        sam.photograph("only-paid-so-far");
    }

    private static String records(Phone ada, String arrangementId) {
        ada.open("/arrangements/" + arrangementId).tap("Record what happened").sees("What happened?");
        ada.choose("When was it?", "Today")
                .choose("How long was it?", "1 and a half hours")
                .photograph("record");
        ada.tap("Record this").reads("Thank you. It is recorded.").photograph("recorded");
        return ada.idInAddress();
    }

    private static void confirmsWhileSamLooks(Phone ben, Phone sam, String sessionId) {
        ben.open("/").reads("says it happened").photograph("please-confirm");
        ben.open("/sessions/" + sessionId).sees("Is this right?").photograph("is-this-right");
        long confirmedAt = System.nanoTime();
        ben.tap("Yes, that is right");
        sam.shows("insight-unpaid", "data-minutes", "90");
        double seconds = (System.nanoTime() - confirmedAt) / 1e9;
        sam.shows("insight-paid", "data-minutes", "180").photograph("unpaid-beside-paid");
        System.out.printf("  journey | from ben's yes to the organisation's page: %.1f s%n", seconds);
        ben.shows("session-state", "data-state", "SETTLED").photograph("settled");
    }

    private static void seesBalances(Phone ada, Phone ben) {
        ada.open("/hours")
                .sees("My hours")
                .reads("Gave 1 and a half hours to Ben")
                .photograph("my-hours");
        ben.open("/hours")
                .sees("My hours")
                .reads("Had 1 and a half hours of help from Ada")
                .photograph("my-hours");
        for (Phone phone : new Phone[] {ada, ben}) {
            assertThat(phone.text("balance-sentence"))
                    .matches("You have .+ to use\\.|You have had .+ That is fine\\.|You have given as much .+");
        }
    }

    private static void showsTheLunchClub(Phone sam) {
        sam.open("/services").tap("Lunch club").sees("Lunch club").reads("Month by month");
        sam.photograph("a-year-of-the-lunch-club").showInReadme();
    }

    private static long balance(Api api, Neighbourhood at, String person) {
        return api.get(person, at.path() + "/accounts/mine")
                .required("balanceMinutes")
                .asLong();
    }
}
