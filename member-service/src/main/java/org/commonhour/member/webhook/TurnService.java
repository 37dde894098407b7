package org.commonhour.member.webhook;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.commonhour.kit.id.Ids;
import org.commonhour.member.organisation.OrganisationService;
import org.commonhour.member.organisation.WorkingState;
import org.commonhour.member.stream.EventLog;
import org.commonhour.member.stream.StreamPosition;
import org.commonhour.member.stream.StreamedEvent;
import org.commonhour.member.stream.View;
import org.commonhour.member.stream.VisibilityService;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Serves one webhook for a bounded time: what waits outside the order of events, and then the events themselves. */
@ApplicationScoped
class TurnService {

    private static final Logger LOG = Logger.getLogger(TurnService.class);
    private static final Duration TURN = Duration.ofSeconds(20);
    /** How long a webhook without news is left alone, unless there are some. */
    static final Duration IDLE = Duration.ofSeconds(15);

    private static final int LETTERS_PER_TURN = 10;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final EventLog log;
    private final VisibilityService visibility;
    private final OrganisationService organisations;
    private final Sender sender;
    private final Patience patience;
    private final Ids ids;
    private final Clock clock;

    TurnService(
            Webhooks webhooks,
            Deliveries deliveries,
            EventLog log,
            VisibilityService visibility,
            OrganisationService organisations,
            Sender sender,
            WebhookConfig config,
            Ids ids,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.log = log;
        this.visibility = visibility;
        this.organisations = organisations;
        this.sender = sender;
        this.patience = new Patience(config.firstWait(), config.longestWait(), config.refusals(), config.giveUpAfter());
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Serves the webhook and gives it back; returns when it has nothing more to do, has failed or has had its time.
     *
     * @return the position behind which it waits for news; null when it does not
     */
    @Nullable
    StreamPosition serve(UUID lease, Webhook webhook) {
        return new Turn(lease, webhook).serve();
    }

    /** One webhook's turn: its letters, then its events, for a bounded time. */
    private final class Turn {

        private final UUID lease;
        private final Instant until = now().plus(TURN);
        private Webhook webhook;

        Turn(UUID lease, Webhook webhook) {
            this.lease = lease;
            this.webhook = webhook;
        }

        @Nullable
        StreamPosition serve() {
            try {
                var secrets = await(() -> webhooks.secrets(webhook.communityId(), webhook.id(), now()));
                for (var letter : await(() -> deliveries.queued(webhook.id(), LETTERS_PER_TURN))) {
                    if (!now().isBefore(until)) {
                        return later();
                    }
                    if (!send(letter, secrets)) {
                        return null;
                    }
                }
                if (webhook.state() == WebhookState.ACTIVE
                        && !webhook.nextAttemptAt().isAfter(now())) {
                    return sendEvents(secrets);
                }
                return null;
            } finally {
                release(null);
            }
        }

        /** Gives the webhook back; of no effect when it was given back before. */
        private void release(@Nullable Instant nextAttemptAt) {
            await(() -> deliveries.release(lease, webhook.id(), nextAttemptAt).replaceWith(true));
        }

        /** Whether the webhook is still ours: whoever has it now sends the rest. */
        private boolean send(Letter letter, WebhookSecrets secrets) {
            if (!await(() -> deliveries.isHeld(lease, webhook.id()))) {
                return false;
            }
            var answer = sender.send(webhook.url(), letter.messageId(), letter.body(), secrets);
            var delivered = answer.kind() == Answer.Kind.DELIVERED;
            var sent = delivered
                    ? letter.in(LetterState.DELIVERED, null, now())
                    : letter.in(LetterState.SET_ASIDE, answer.inWords(), now());
            var attempt = new Attempt(ids.next(), webhook.id(), letter.messageId(), letter.type(), 1, now(), answer);
            return await(() -> deliveries.sent(lease, sent, attempt));
        }

        private @Nullable StreamPosition sendEvents(WebhookSecrets secrets) {
            if (isClosed()) {
                keep(disabled("The organisation is closed."), null, null);
                return null;
            }
            var organisation = webhook.organisationId();
            var view = organisation == null ? View.ofCoordination() : View.ofOrganisations(Set.of(organisation));
            while (now().isBefore(until)) {
                var from = webhook.position();
                var batch = await(() -> log.read(from));
                var shown = await(() -> visibility.shown(view, batch.events()));
                for (var event : batch.events()) {
                    if (!webhook.wants(event.type()) || !shown.contains(event)) {
                        webhook = at(webhook.position().after(event));
                    } else if (!now().isBefore(until)) {
                        return later();
                    } else if (!deliver(event, secrets)) {
                        return null;
                    }
                }
                webhook = at(batch.position());
                if (batch.newest() && batch.events().isEmpty()) {
                    return rest();
                }
            }
            return later();
        }

        /** Gives the webhook back with more to do. */
        private @Nullable StreamPosition later() {
            if (keep(webhook, null, null)) {
                release(now());
            }
            return null;
        }

        /** Gives the webhook back until there is news for it. */
        private @Nullable StreamPosition rest() {
            if (!keep(webhook, null, null)) {
                return null;
            }
            release(now().plus(IDLE));
            return webhook.position();
        }

        /** Whether the next event has its turn now. */
        private boolean deliver(StreamedEvent event, WebhookSecrets secrets) {
            var answer = sender.send(webhook.url(), event.id(), event.json(), secrets);
            var now = now();
            var attempt = new Attempt(
                    ids.next(), webhook.id(), event.id(), event.type(), webhook.failures() + 1, now, answer);
            var verdict = patience.after(
                    answer,
                    webhook.failures(),
                    webhook.failingSince(),
                    now,
                    ThreadLocalRandom.current().nextDouble());
            var after = webhook.position().after(event);
            if (verdict instanceof Verdict.Done) {
                return keep(at(after), attempt, null);
            }
            if (verdict instanceof Verdict.SetAside aside) {
                var letter = new Letter(
                        ids.next(),
                        webhook.id(),
                        event.id(),
                        event.type(),
                        event.json(),
                        LetterState.SET_ASIDE,
                        aside.reason(),
                        now,
                        now);
                return keep(at(after), attempt, letter);
            }
            if (verdict instanceof Verdict.Disable disable) {
                LOG.warnf("event=webhook-disabled webhook=%s reason=%s", webhook.id(), answer.kind());
                keep(disabled(disable.reason()), attempt, null);
            } else if (verdict instanceof Verdict.Again again) {
                keep(failing(again.at(), now), attempt, null);
            }
            return false;
        }

        private boolean keep(Webhook changed, @Nullable Attempt attempt, @Nullable Letter setAside) {
            webhook = changed;
            return await(() -> deliveries.progress(lease, changed, attempt, setAside));
        }

        private boolean isClosed() {
            var organisation = webhook.organisationId();
            return organisation != null
                    && await(() -> organisations.get(webhook.communityId(), organisation))
                            .state()
                            .equals(WorkingState.CLOSED);
        }

        private Webhook at(StreamPosition position) {
            return with(webhook.state(), null, position, 0, null, webhook.nextAttemptAt());
        }

        private Webhook failing(Instant next, Instant now) {
            var since = webhook.failingSince() == null ? now : webhook.failingSince();
            return with(webhook.state(), null, webhook.position(), webhook.failures() + 1, since, next);
        }

        private Webhook disabled(String reason) {
            return with(
                    WebhookState.DISABLED,
                    reason,
                    webhook.position(),
                    webhook.failures(),
                    webhook.failingSince(),
                    now());
        }

        private Webhook with(
                WebhookState state,
                @Nullable String reason,
                StreamPosition position,
                int failures,
                @Nullable Instant failingSince,
                Instant next) {
            return new Webhook(
                    webhook.id(),
                    webhook.communityId(),
                    webhook.organisationId(),
                    webhook.url(),
                    webhook.types(),
                    state,
                    reason,
                    position,
                    failures,
                    failingSince,
                    next,
                    webhook.createdBy(),
                    webhook.createdAt(),
                    webhook.version());
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
