package org.commonhour.member.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.commonhour.kit.id.Ids;
import org.commonhour.member.stream.EventLog;
import org.commonhour.member.stream.StreamPosition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Delivers events to webhooks: at least once, and for each webhook in order.
 *
 * <p>Who delivers holds a lease on the webhook, and keeps its position after every message. A service that is killed
 * loses nothing: when the lease has run out, another one goes on behind the last message that was kept.
 */
@ApplicationScoped
public class DeliveryService {

    private static final Logger LOG = Logger.getLogger(DeliveryService.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Deliveries deliveries;
    private final TurnService turns;
    private final EventLog log;
    private final WebhookConfig config;
    private final Ids ids;
    private final Clock clock;
    private final ExecutorService senders;
    private final Semaphore free;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread dispatcher;

    DeliveryService(
            Deliveries deliveries, TurnService turns, EventLog log, WebhookConfig config, Ids ids, Clock clock) {
        this.deliveries = deliveries;
        this.turns = turns;
        this.log = log;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
        this.free = new Semaphore(config.senders());
        var number = new AtomicInteger();
        this.senders = Executors.newFixedThreadPool(config.senders(), work -> {
            var thread = new Thread(work, "webhook-sender-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    void start(@Observes StartupEvent started) {
        running = true;
        var thread = new Thread(this::dispatch, "webhook-dispatcher");
        thread.setDaemon(true);
        thread.start();
        dispatcher = thread;
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        var thread = dispatcher;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(1).toMillis());
        }
        senders.shutdownNow();
    }

    /** Looks for work at once. */
    public void wake() {
        woken.release();
    }

    /** Forgets old attempts and letters that were delivered. */
    @Scheduled(every = "1h", delayed = "10m")
    Uni<Void> forget() {
        return deliveries
                .forget(Instant.now(clock).minus(config.kept()), config.attemptsKept())
                .invoke(count -> LOG.infof("event=webhook-attempts-forgotten count=%d", count))
                .replaceWithVoid();
    }

    private void dispatch() {
        while (running) {
            try {
                // Not more is taken than can be begun at once: a lease must not run out in a queue.
                var places = free.drainPermits();
                var taken = 0;
                try {
                    taken = places == 0 ? 0 : take(places);
                } finally {
                    free.release(places - taken);
                }
                if (taken == 0 && woken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("event=webhooks-retry cause=%s", e);
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private int take(int places) {
        var lease = ids.next();
        var due = await(() -> deliveries.take(lease, now(), LEASE, places));
        for (var webhook : due) {
            senders.execute(() -> {
                try {
                    listen(webhook.id(), turns.serve(lease, webhook));
                } catch (RuntimeException e) {
                    LOG.warnf("event=webhook-turn-broken webhook=%s cause=%s", webhook.id(), e);
                } finally {
                    free.release();
                    wake();
                }
            });
        }
        return due.size();
    }

    /** Makes the webhook due again as soon as there is something behind the position. */
    private void listen(UUID webhookId, @Nullable StreamPosition seen) {
        if (seen == null) {
            return;
        }
        log.awaitNews(seen, TurnService.IDLE)
                .subscribe()
                .with(
                        news -> {
                            if (news && running) {
                                senders.execute(() -> due(webhookId));
                            }
                        },
                        failure -> LOG.debugf("event=webhook-hears-nothing cause=%s", failure));
    }

    private void due(UUID webhookId) {
        try {
            await(() -> deliveries.due(webhookId, now()).replaceWith(true));
            wake();
        } catch (RuntimeException e) {
            LOG.debugf("event=webhook-due-later cause=%s", e);
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
