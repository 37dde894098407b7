package org.commonhour.member.webhook;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be delivered, by whom, and what came of it. */
public interface Deliveries {

    /** Takes webhooks that are due and that nobody delivers to, for as long as the lease runs. */
    Uni<List<Webhook>> take(UUID lease, Instant now, Duration runs, int most);

    /**
     * Keeps how far a webhook is, with what happened, in one transaction; false when the lease is no longer ours, and
     * then nothing is kept.
     */
    Uni<Boolean> progress(UUID lease, Webhook webhook, @Nullable Attempt attempt, @Nullable Letter setAside);

    /** Gives a webhook back. */
    Uni<Void> release(UUID lease, UUID webhookId, @Nullable Instant nextAttemptAt);

    /** Makes an active webhook due at once, unless it waits after a failure. */
    Uni<Void> due(UUID webhookId, Instant now);

    Uni<Void> add(Letter letter);

    /** At most so many letters that wait to be sent. */
    Uni<List<Letter>> queued(UUID webhookId, int limit);

    Uni<Void> save(Letter letter);

    /** Whether the lease on the webhook is still ours. */
    Uni<Boolean> isHeld(UUID lease, UUID webhookId);

    /** Keeps what came of sending a letter; false when the lease is no longer ours, and then nothing is kept. */
    Uni<Boolean> sent(UUID lease, Letter letter, Attempt attempt);

    Uni<Optional<Letter>> letter(UUID webhookId, UUID id);

    /** At most {@code limit} letters, newest first, before the one with this id, in one state or in all. */
    Uni<List<Letter>> letters(UUID webhookId, @Nullable LetterState state, @Nullable UUID before, int limit);

    /** At most {@code limit} attempts, newest first, before the one with this id. */
    Uni<List<Attempt>> attempts(UUID webhookId, @Nullable UUID before, int limit);

    /** Forgets attempts and delivered letters from before the time, and all but so many attempts of each webhook. */
    Uni<Integer> forget(Instant before, int attemptsOfEach);
}
