package org.commonhour.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.CallersContext;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Keeps keys beside the work's own rows; a second caller with the same key waits for the first one's commit. */
@ApplicationScoped
class PostgresIdempotency implements Idempotency {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_ON_LOOP = 65_536;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String CLAIM = """
        insert into idempotency (subject_id, key, fingerprint, created_at)
        values (:subject, :key, :fingerprint, :now)
        on conflict (subject_id, key) do nothing
        """;

    private final Mutiny.SessionFactory sessions;
    private final ObjectMapper json;
    private final Clock clock;

    PostgresIdempotency(Mutiny.SessionFactory sessions, ObjectMapper json, Clock clock) {
        this.sessions = sessions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public <T> Uni<T> once(
            String subject,
            @Nullable String key,
            String operation,
            Object request,
            Class<T> view,
            Supplier<Uni<T>> work) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw DomainProblem.of(
                    CommonProblem.IDEMPOTENCY_KEY_MISSING,
                    "Send an Idempotency-Key header of 1 to 200 characters, a new one for each new intent.");
        }
        // The loop has others to serve than whoever brings a large file.
        return request instanceof String file && file.length() > LONGEST_ON_LOOP
                ? CallersContext.aside(() -> fingerprint(operation, file))
                        .flatMap(fingerprint -> once(subject, key, fingerprint, view, work))
                : once(subject, key, fingerprint(operation, request), view, work);
    }

    private <T> Uni<T> once(String subject, String key, String fingerprint, Class<T> view, Supplier<Uni<T>> work) {
        return sessions.withTransaction(session -> session.createNativeQuery(CLAIM)
                .setParameter("subject", subject)
                .setParameter("key", key)
                .setParameter("fingerprint", fingerprint)
                .setParameter("now", Instant.now(clock))
                .executeUpdate()
                .flatMap(claimed -> claimed == 1
                        ? work.get().call(done -> keep(session, subject, key, done))
                        : replay(session, subject, key, fingerprint, view)));
    }

    private Uni<Integer> keep(Mutiny.Session session, String subject, String key, Object done) {
        return session.createNativeQuery(
                        "update idempotency set view = :view where subject_id = :subject and key = :key")
                .setParameter("view", write(done))
                .setParameter("subject", subject)
                .setParameter("key", key)
                .executeUpdate();
    }

    private <T> Uni<T> replay(Mutiny.Session session, String subject, String key, String fingerprint, Class<T> view) {
        return session.createNativeQuery(
                        "select fingerprint, view from idempotency where subject_id = :subject and key = :key",
                        Tuple.class)
                .setParameter("subject", subject)
                .setParameter("key", key)
                .getSingleResult()
                .map(kept -> {
                    if (kept.get(1) == null) {
                        throw DomainProblem.of(
                                CommonProblem.NOT_FOUND,
                                "This was done before. Somebody it was about has been erased since, and the answer"
                                        + " too.");
                    }
                    if (!fingerprint.equals(kept.get(0, String.class))) {
                        throw DomainProblem.of(
                                CommonProblem.IDEMPOTENCY_KEY_REUSED,
                                "This Idempotency-Key came with other content before. Use a new key for a new intent.");
                    }
                    return read(kept.get(1, String.class), view);
                });
    }

    /** Forgets old keys: a retry comes within minutes, or after a night without a network, not after a month. */
    @Scheduled(every = "1h", delayed = "10m", identity = "idempotency-sweep")
    Uni<Void> sweep() {
        return sessions.withTransaction(
                        session -> session.createNativeQuery("delete from idempotency where created_at < :before")
                                .setParameter("before", Instant.now(clock).minus(KEPT))
                                .executeUpdate())
                .replaceWithVoid();
    }

    private String fingerprint(String operation, Object request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(write(request).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }

    private <T> T read(String text, Class<T> view) {
        try {
            return json.readValue(text, view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer no longer fits " + view.getSimpleName(), e);
        }
    }
}
