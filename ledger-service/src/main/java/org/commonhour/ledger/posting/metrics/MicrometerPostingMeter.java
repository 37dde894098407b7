package org.commonhour.ledger.posting.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.commonhour.ledger.posting.PostingMeter;

@ApplicationScoped
class MicrometerPostingMeter implements PostingMeter {

    private static final double[] PERCENTILES = {0.5, 0.95, 0.99};

    private final MeterRegistry meters;
    private final DistributionSummary orders;
    private final DistributionSummary callers;
    private final Timer batches;
    private final Timer decisions;
    private final Timer commits;
    private final Counter turnedAway;
    private final Map<String, Counter> refusals = new ConcurrentHashMap<>();

    MicrometerPostingMeter(MeterRegistry meters) {
        this.meters = meters;
        this.orders = summary(meters, "commonhour.ledger.batch.orders", "Orders written together");
        this.callers = summary(meters, "commonhour.ledger.batch.callers", "Callers whose orders were written together");
        this.batches = timer(meters, "commonhour.ledger.batch.time", "From taking a batch to its being durable");
        this.decisions = timer(meters, "commonhour.ledger.decide.time", "Deciding a batch in memory");
        this.commits = timer(meters, "commonhour.ledger.commit.time", "Making a written batch durable");
        this.turnedAway = Counter.builder("commonhour.ledger.queue.full")
                .description("Submissions for which the queue had no place")
                .register(meters);
    }

    @Override
    public void watchQueue(IntSupplier waitingOrders) {
        Gauge.builder("commonhour.ledger.queue.depth", waitingOrders::getAsInt)
                .description("Orders that wait for the engine")
                .strongReference(true)
                .register(meters);
    }

    @Override
    public void written(int orderCount, int callerCount, Duration took) {
        orders.record(orderCount);
        callers.record(callerCount);
        batches.record(took);
    }

    @Override
    public void decided(Duration took) {
        decisions.record(took);
    }

    @Override
    public void committed(Duration took) {
        commits.record(took);
    }

    @Override
    public void refused(String problemCode) {
        refusals.computeIfAbsent(
                        problemCode,
                        code -> Counter.builder("commonhour.ledger.refusals")
                                .description("Orders refused, by the code of the rule they broke")
                                .tag("code", code)
                                .register(meters))
                .increment();
    }

    @Override
    public void turnedAway() {
        turnedAway.increment();
    }

    private static DistributionSummary summary(MeterRegistry meters, String name, String description) {
        return DistributionSummary.builder(name)
                .description(description)
                .publishPercentiles(PERCENTILES)
                .register(meters);
    }

    private static Timer timer(MeterRegistry meters, String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentiles(PERCENTILES)
                .register(meters);
    }
}
