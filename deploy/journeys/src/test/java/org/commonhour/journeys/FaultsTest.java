package org.commonhour.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.commonhour.journeys.api.Api;
import org.commonhour.journeys.api.Exchange;
import org.commonhour.journeys.api.Neighbourhood;
import org.commonhour.journeys.stack.Part;
import org.commonhour.journeys.stack.Stack;
import org.commonhour.journeys.stack.StackExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A part of the stack ends in mid-journey, starts again, and the journey completes with nothing lost or doubled. */
@ExtendWith(StackExtension.class)
@Order(4)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
    private static final int ROUNDS = 4;
    private static final long MINUTES = 10;
    private static final String SESSION_CHANGED = "org.commonhour.ledger.session-changed.v1";
    private static final Duration KAFKA_OUTAGE = Duration.ofSeconds(30);

    private final Stack stack;
    private final Api api;
    private final Neighbourhood at;
    private final LedgerFacts facts;

    FaultsTest(Stack stack) {
        this.stack = stack;
        this.api = new Api(stack);
        this.at = Neighbourhood.withNewService(api, "Transport on stormy days");
        this.facts = new LedgerFacts(stack, api, at);
    }

    @BeforeEach
    void say() {
        System.out.println("  faults | in community " + at.communityId());
    }

    @Test
    void aLedgerKilledWhileItSettlesSettlesOnce() {
        List<Exchange> exchanges = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Exchange exchange = new Exchange(api, at, MINUTES);
            exchange.invite().agree().awaitHeld().record();
            long delayMs = 2 + 12L * round;
            CompletableFuture<Integer> confirmation = CompletableFuture.supplyAsync(exchange::tryToConfirm);
            CompletableFuture<Void> kill = CompletableFuture.runAsync(
                    () -> stack.strike(Part.LEDGER), CompletableFuture.delayedExecutor(delayMs, TimeUnit.MILLISECONDS));
            kill.join();
            System.out.printf(
                    "  faults | ledger killed while ben confirms: round %d, answer %s%n", round, status(confirmation));
            stack.awaitAgain(Part.LEDGER);
            exchange.confirm();
            exchange.awaitSettled();
            exchanges.add(exchange);
        }
        assertNothingLostOrDoubled(exchanges);
    }

    @Test
    void aMatchingKilledBeforeItHearsHearsLater() {
        List<Exchange> exchanges = aroundAnOutage(
                () -> stack.kill(Part.MATCHING), () -> stack.release(Part.MATCHING), exchange -> exchange.confirm());

        assertNothingLostOrDoubled(exchanges);
    }

    @Test
    void aLedgerKilledBeforeItHoldsHoldsLater() {
        Exchange exchange = new Exchange(api, at, MINUTES).invite();
        stack.kill(Part.LEDGER);
        exchange.agree();
        stack.release(Part.LEDGER);
        exchange.awaitHeld().record().confirm().awaitSettled();

        assertNothingLostOrDoubled(List.of(exchange));
    }

    @Test
    void anOutageOfKafkaDelaysAndLosesNothing() {
        List<Exchange> exchanges = aroundAnOutage(
                () -> stack.kill(Part.KAFKA),
                () -> {
                    long untilNanos = System.nanoTime() + KAFKA_OUTAGE.toNanos();
                    Awaitility.await().atMost(KAFKA_OUTAGE.plusSeconds(5)).until(() -> System.nanoTime() > untilNanos);
                    stack.release(Part.KAFKA);
                },
                exchange -> exchange.confirm());

        assertNothingLostOrDoubled(exchanges);
    }

    @Test
    void aDeliveryThatAKillInterruptsArrivesAfterwardsWithTheSameId() {
        try (WebhookReceiver receiver = WebhookReceiver.listening()) {
            String webhook = api.post(
                            "cora",
                            at.path() + "/webhooks",
                            Map.of("url", receiver.address(), "types", List.of(SESSION_CHANGED), "from", "now"))
                    .required("id")
                    .asText();
            receiver.answersNothing();
            Exchange exchange = new Exchange(api, at, MINUTES);
            exchange.invite().agree().awaitHeld().record();
            String interrupted = receiver.awaitMessage();
            stack.strike(Part.MEMBER);
            receiver.answers();
            exchange.confirm();
            stack.awaitAgain(Part.MEMBER);
            exchange.awaitSettled();

            // Recorded, confirmed, settled: each in its order, the interrupted one twice.
            Awaitility.await("all messages")
                    .atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(receiver.answered())
                            .startsWith(interrupted)
                            .doesNotHaveDuplicates()
                            .hasSizeGreaterThanOrEqualTo(3));
            assertThat(receiver.begun()).startsWith(interrupted, interrupted);
            System.out.println("  faults | member killed in the middle of delivery " + interrupted + " of webhook "
                    + webhook + ", delivered afterwards");
        }
    }

    /** Exchanges are confirmed while something is away; afterwards all of them must come to their end. */
    private List<Exchange> aroundAnOutage(Runnable end, Runnable again, Consumer<Exchange> meanwhile) {
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            exchanges.add(
                    new Exchange(api, at, MINUTES).invite().agree().awaitHeld().record());
        }
        end.run();
        System.out.println("  faults | part away, " + exchanges.size() + " sessions are confirmed meanwhile");
        exchanges.forEach(meanwhile);
        again.run();
        exchanges.forEach(Exchange::awaitSettled);
        return exchanges;
    }

    private void assertNothingLostOrDoubled(List<Exchange> exchanges) {
        exchanges.forEach(exchange -> facts.assertMovedOnce(exchange.sessionId(), MINUTES));
        facts.assertStreamsWithoutGap();
        facts.assertSelfCheckHolds();
        System.out.printf(
                "  faults | %d exchanges: each moved %d minutes once, streams without a gap, self-check holds%n",
                exchanges.size(), MINUTES);
    }

    private static String status(CompletableFuture<Integer> confirmation) {
        int status = confirmation.join();
        return status == 0 ? "none" : String.valueOf(status);
    }
}
