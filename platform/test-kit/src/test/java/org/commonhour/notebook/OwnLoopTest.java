package org.commonhour.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.commonhour.kit.store.OwnLoop;
import org.junit.jupiter.api.Test;

class OwnLoopTest {

    @Test
    void workThatNeverEndsIsWaitedForNoLongerThanItIsGiven() throws InterruptedException {
        var vertx = Vertx.vertx();
        try (var loop = OwnLoop.begin(vertx, "a-loop")) {
            assertThatThrownBy(() -> loop.await(() -> Uni.createFrom().nothing(), Duration.ofMillis(50)))
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
            assertThat(loop.await(() -> Uni.createFrom().item(7), Duration.ofSeconds(10)))
                    .isEqualTo(7);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
