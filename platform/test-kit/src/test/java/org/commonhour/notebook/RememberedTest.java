package org.commonhour.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.commonhour.kit.store.Remembered;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommonhourTest
class RememberedTest {
    private Remembered<String, String> remembered = new Remembered<>(10);
    private final AtomicInteger computed = new AtomicInteger();

    @BeforeEach
    void forget() {
        // The first computation of all loads classes, and would be taken for a slow one.
        get(0, now("warm"));
        remembered = new Remembered<>(10);
        computed.set(0);
    }

    @Test
    void computesAVersionOnce() {
        assertThat(get(1, now("one"))).isEqualTo("one");
        assertThat(get(1, now("other"))).isEqualTo("one");

        assertThat(computed).hasValue(1);
    }

    @Test
    void computesANewVersionAnew() {
        get(1, now("one"));

        await().untilAsserted(() -> assertThat(get(2, now("two"))).isEqualTo("two"));
        await().untilAsserted(() -> assertThat(get(1, now("one again"))).isEqualTo("one again"));
    }

    @Test
    void givesTheLastValueWhileTheNextTakesLonger() {
        var next = new CompletableFuture<String>();
        get(1, now("one"));

        assertThat(get(2, next)).isEqualTo("one");
        assertThat(get(2, now("not asked for"))).isEqualTo("one");
        next.complete("two");

        await().untilAsserted(() -> assertThat(get(2, now("not asked for"))).isEqualTo("two"));
        assertThat(computed).hasValue(2);
    }

    @Test
    void waitsWhenThereIsNoValueYetOrOnlyAnOldOne() {
        var first = new CompletableFuture<String>();
        first.completeOnTimeout("first", 200, TimeUnit.MILLISECONDS);
        assertThat(get(1, first)).isEqualTo("first");
        await().pollDelay(Duration.ofMillis(1100))
                .untilAsserted(() -> assertThat(computed).hasValue(1));

        var second = new CompletableFuture<String>();
        second.completeOnTimeout("second", 200, TimeUnit.MILLISECONDS);
        assertThat(get(2, second)).isEqualTo("second");
    }

    @Test
    void computesOnceForAllWhoAskAtTheSameMoment() {
        var answer = new CompletableFuture<String>();
        answer.completeOnTimeout("one", 200, TimeUnit.MILLISECONDS);

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(any -> get(1, answer))
                .distinct()
                .toList();

        assertThat(answers).containsExactly("one");
        assertThat(computed).hasValue(1);
    }

    @Test
    void remembersNoFailure() {
        var failed = CompletableFuture.<String>failedFuture(new IllegalStateException("broken"));

        assertThatThrownBy(() -> get(1, failed)).hasMessageContaining("broken");
        assertThat(get(1, now("one"))).isEqualTo("one");
    }

    private static CompletableFuture<String> now(String value) {
        return CompletableFuture.completedFuture(value);
    }

    private String get(int version, CompletableFuture<String> answer) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> remembered.get("key", version, () -> {
                computed.incrementAndGet();
                return Uni.createFrom().completionStage(answer);
            }));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
