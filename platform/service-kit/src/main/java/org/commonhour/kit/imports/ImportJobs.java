package org.commonhour.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.web.PageRequest;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The imports in store. */
@ApplicationScoped
class ImportJobs {

    private static final String UNDER_WAY = "state in ('CHECKING', 'APPLYING')";
    private static final String WAITING = "select id, kind from import_job where " + UNDER_WAY
            + " and kind in (:kinds) order by id for update skip locked";
    private static final String HOLD =
            "select id from import_job where " + UNDER_WAY + " and id = :id for update skip locked";
    private static final String APPLYING =
            "update import_job set state = 'APPLYING', rows_found = :rows where id = (" + HOLD + ")";
    private static final String END = "update ImportJobRow set state = :state, rowsFound = :rows,"
            + " processedRows = :processed, outcome = :outcome, endedAt = :endedAt, file = null"
            + " where id = :id and " + UNDER_WAY;

    private final Mutiny.SessionFactory sessions;
    private final ObjectMapper json;

    ImportJobs(Mutiny.SessionFactory sessions, ObjectMapper json) {
        this.sessions = sessions;
        this.json = json;
    }

    Uni<Void> add(ImportJobRow job) {
        return sessions.withTransaction(session -> session.persist(job));
    }

    Uni<Optional<ImportJobRow>> find(String kind, UUID communityId, UUID id) {
        return sessions.withSession(session -> session.find(ImportJobRow.class, id)
                .map(job -> Optional.ofNullable(job)
                        .filter(found -> kind.equals(found.kind) && communityId.equals(found.communityId))));
    }

    Uni<List<ImportJobRow>> page(String kind, UUID communityId, PageRequest page) {
        var before = page.after(UUID::fromString);
        return sessions.withSession(session -> {
            var query = session.createSelectionQuery(
                            "from ImportJobRow where kind = :kind and communityId = :community"
                                    + (before.isPresent() ? " and id < :before" : "") + " order by id desc",
                            ImportJobRow.class)
                    .setParameter("kind", kind)
                    .setParameter("community", communityId)
                    .setMaxResults(page.limit() + 1);
            before.ifPresent(id -> query.setParameter("before", id));
            return query.getResultList();
        });
    }

    /** The kinds of what is under way and whose rows nobody is writing, by id, oldest first; without their files. */
    Uni<Map<UUID, String>> waiting(List<String> kinds) {
        return sessions.withTransaction(session -> session.createNativeQuery(WAITING, Tuple.class)
                .setParameter("kinds", kinds)
                .getResultList()
                .map(found -> {
                    var jobs = new LinkedHashMap<UUID, String>();
                    found.forEach(row -> jobs.put(row.get(0, UUID.class), row.get(1, String.class)));
                    return jobs;
                }));
    }

    /** The job with its file, when it has not ended. */
    Uni<Optional<ImportJobRow>> findUnderWay(UUID id) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from ImportJobRow where " + UNDER_WAY + " and id = :id", ImportJobRow.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(Optional::ofNullable));
    }

    /** Tells that the rows are being written; false when it has ended or another instance writes them. */
    Uni<Boolean> applying(UUID id, int rows) {
        return sessions.withTransaction(session -> session.createNativeQuery(APPLYING)
                .setParameter("rows", rows)
                .setParameter("id", id)
                .executeUpdate()
                .map(told -> told > 0));
    }

    /** Keeps others from the job until the unit of work ends; false when it has ended or another instance has it. */
    Uni<Boolean> hold(UUID id) {
        return sessions.withTransaction(session -> session.createNativeQuery(HOLD, UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(Objects::nonNull));
    }

    /** Ends the job, unless it has ended. */
    Uni<Void> end(UUID id, ImportState state, int rows, int processed, @Nullable ImportOutcome outcome, Instant at) {
        return sessions.withTransaction(session -> session.createMutationQuery(END)
                        .setParameter("state", state)
                        .setParameter("rows", rows)
                        .setParameter("processed", processed)
                        .setParameter("outcome", outcome == null ? null : write(outcome))
                        .setParameter("endedAt", at)
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The job as its owner sees it; {@code processed} is fresher than the store while it runs. */
    ImportView view(ImportJobRow job, int processed) {
        var outcome = job.outcome == null ? null : read(job.outcome);
        return new ImportView(
                Objects.requireNonNull(job.id),
                Objects.requireNonNull(job.kind),
                Objects.requireNonNull(job.state),
                job.dryRun,
                job.rowsFound,
                Math.max(processed, job.processedRows),
                outcome == null ? null : outcome.counts(),
                outcome == null ? List.of() : outcome.errors(),
                outcome == null ? List.of() : outcome.diff(),
                Objects.requireNonNull(job.startedAt),
                job.endedAt);
    }

    private String write(ImportOutcome outcome) {
        try {
            return json.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }

    private ImportOutcome read(String outcome) {
        try {
            return json.readValue(outcome, ImportOutcome.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept outcome can no longer be read", e);
        }
    }
}
