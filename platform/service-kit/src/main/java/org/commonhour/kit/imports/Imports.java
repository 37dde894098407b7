package org.commonhour.kit.imports;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.web.Idempotency;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes files in, works through them one after the other in the background, and tells how far they are. */
@ApplicationScoped
public class Imports {

    private final List<ImportKind<?>> kinds;
    private final Access access;
    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Clock clock;

    Imports(
            @All List<ImportKind<?>> kinds,
            Access access,
            ImportJobs jobs,
            ImportWorker worker,
            Idempotency idempotency,
            Ids ids,
            Clock clock) {
        this.kinds = kinds;
        this.access = access;
        this.jobs = jobs;
        this.worker = worker;
        this.idempotency = idempotency;
        this.ids = ids;
        this.clock = clock;
    }

    /** The desk at which people with one of these roles bring files of this kind. */
    public ImportDesk desk(ImportKind<?> kind, Role... roles) {
        return new ImportDesk(access, this, kind, roles);
    }

    /**
     * Keeps the file and starts on it. The answer comes at once (202 with {@code Location}); look there how it goes.
     *
     * @param organisationIds the organisations that the file is about, if the kind knows them
     * @param location where the import can be looked at; its id is appended
     */
    public Uni<RestResponse<ImportView>> start(
            ImportKind<?> kind,
            Caller caller,
            @Nullable String key,
            boolean dryRun,
            String csv,
            Set<UUID> organisationIds,
            String location) {
        if (csv.isBlank()) {
            throw DomainProblem.of(CommonProblem.INVALID, "The file is empty.");
        }
        return idempotency
                .once(
                        caller,
                        key,
                        "imports/" + kind.name() + (dryRun ? "/dry" : ""),
                        csv,
                        ImportView.class,
                        () -> add(kind, caller, dryRun, csv, organisationIds))
                .invoke(view -> worker.submit(kind, view.id()))
                .map(view -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                        .header(HttpHeaders.LOCATION, URI.create(location + "/" + view.id()))
                        .build());
    }

    /** One import of this community and kind; 404 when there is none, or when its owner is not one that may be seen. */
    public Uni<ImportView> get(ImportKind<?> kind, UUID communityId, UUID id, Predicate<ImportOwner> visible) {
        return jobs.find(kind.name(), communityId, id)
                .map(found -> found.filter(job -> visible.test(owner(job)))
                        .map(this::view)
                        .orElseThrow(() -> DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such import.")));
    }

    /** The imports of this community and kind, newest first. */
    public Uni<Page<ImportView>> list(ImportKind<?> kind, UUID communityId, PageRequest page) {
        return jobs.page(kind.name(), communityId, page)
                .map(found ->
                        Page.of(found, page, job -> String.valueOf(job.id)).map(this::view));
    }

    private Uni<ImportView> add(
            ImportKind<?> kind, Caller caller, boolean dryRun, String csv, Set<UUID> organisationIds) {
        var job = new ImportJobRow();
        job.id = ids.next();
        job.kind = kind.name();
        job.communityId = caller.communityId();
        job.subjectId = caller.subject();
        job.organisationIds = organisationIds.stream().map(UUID::toString).collect(Collectors.joining(" "));
        job.state = ImportState.CHECKING;
        job.dryRun = dryRun;
        job.file = csv;
        job.startedAt = Instant.now(clock);
        return jobs.add(job).replaceWith(() -> jobs.view(job, 0));
    }

    private static ImportOwner owner(ImportJobRow job) {
        var organisationIds = job.organisationIds.isEmpty()
                ? Set.<UUID>of()
                : Stream.of(job.organisationIds.split(" ", -1))
                        .map(UUID::fromString)
                        .collect(Collectors.toSet());
        return new ImportOwner(Objects.requireNonNull(job.subjectId), organisationIds);
    }

    private ImportView view(ImportJobRow job) {
        return jobs.view(job, worker.processed(Objects.requireNonNull(job.id)));
    }

    /** What an outage or the end of an instance has left under way. */
    @Scheduled(every = "${commonhour.imports.carry-on-every:30s}", identity = "imports-carry-on")
    void carryOn() {
        worker.carryOn(kinds);
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }
}
