package org.commonhour.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.ExpireOrder;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.HoldOutcome;
import org.commonhour.ledger.posting.HoldState;
import org.commonhour.ledger.posting.Order;
import org.commonhour.ledger.posting.OrderOutcome;
import org.commonhour.ledger.posting.PostingQueue;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldExpiryServiceTest {

    private static final Instant NOW = Instant.parse("2026-05-12T10:00:00Z");
    private static final UUID HERE = new UUID(1, 0);
    private static final UUID BROKEN = new UUID(2, 0);

    private final List<DueHold> holds = new ArrayList<>();
    private final Ledger ledger = new Ledger();
    private final HoldExpiryService expiry =
            new HoldExpiryService(this::page, ledger, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void endsEverythingThatIsDueHoweverMuchItIs() {
        // Given
        due(HERE, 1_234);
        // When
        var ended = expiry.expireDue().await().indefinitely();
        // Then
        assertThat(ended).isEqualTo(1_234);
        assertThat(ledger.largest).isLessThanOrEqualTo(500);
        assertThat(holds).isEmpty();
    }

    @Test
    void aCommunityThatCannotBeWrittenKeepsNobodyWaiting() {
        // Given
        due(BROKEN, 700);
        due(HERE, 10);
        // When
        var ended = expiry.expireDue().await().indefinitely();
        // Then
        assertThat(ended).isEqualTo(10);
        assertThat(holds).hasSize(700).extracting(DueHold::communityId).containsOnly(BROKEN);
    }

    @Test
    void doesNotCountWhatTheEngineDoesNotFindDue() {
        // Given
        due(HERE, 3);
        ledger.early = true;
        // When
        var ended = expiry.expireDue().await().indefinitely();
        // Then
        assertThat(ended).isZero();
    }

    private void due(UUID community, int count) {
        int before = holds.size();
        IntStream.range(before, before + count)
                .forEach(i -> holds.add(new DueHold(community, new UUID(9, i), NOW.minusSeconds(5_000 - i))));
    }

    private Uni<List<DueHold>> page(Instant now, @Nullable DueHold after, int limit) {
        var order = Comparator.comparing(DueHold::expiresAt).thenComparing(DueHold::id);
        return Uni.createFrom()
                .item(holds.stream()
                        .sorted(order)
                        .filter(hold -> !hold.expiresAt().isAfter(now))
                        .filter(hold -> after == null || order.compare(hold, after) > 0)
                        .limit(limit)
                        .toList());
    }

    /** Ends what it is asked to end, but for one community that cannot be written. */
    private final class Ledger implements PostingQueue {

        private int largest;
        private boolean early;

        @Override
        public Uni<List<OrderOutcome>> submit(UUID communityId, List<? extends Order> orders) {
            largest = Math.max(largest, orders.size());
            if (communityId.equals(BROKEN)) {
                return Uni.createFrom().failure(new IllegalStateException("this community cannot be written"));
            }
            return Uni.createFrom()
                    .item(orders.stream()
                            .map(order -> expire((ExpireOrder) order))
                            .toList());
        }

        @Override
        public boolean isCrowded() {
            return false;
        }

        private OrderOutcome expire(ExpireOrder order) {
            if (early) {
                return new HoldOutcome.Refused(
                        order.id(), LedgerProblem.HOLD_NOT_DUE, null, "It has time left.", false);
            }
            holds.removeIf(hold -> hold.id().equals(order.id()));
            return new HoldOutcome.Held(
                    new Hold(
                            order.id(),
                            HERE,
                            new UUID(3, 1),
                            new UUID(3, 2),
                            Minutes.of(5),
                            null,
                            NOW,
                            HoldState.EXPIRED,
                            Minutes.ZERO,
                            null,
                            NOW.minusSeconds(60),
                            NOW),
                    false);
        }
    }
}
