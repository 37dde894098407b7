package org.commonhour.ledger.staffhours;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Grant;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.directory.DirectoryService;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** Takes reports of paid minutes from agencies. */
@ApplicationScoped
public class StaffHoursService {

    private final StaffHoursReports reports;
    private final DirectoryService directory;
    private final StaffTimeService times;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    StaffHoursService(
            StaffHoursReports reports,
            DirectoryService directory,
            StaffTimeService times,
            UnitOfWork unitOfWork,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.reports = reports;
        this.directory = directory;
        this.times = times;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a report. The same reference with the same content changes nothing and gives the same answer; with other
     * content it becomes the next version of the report, which replaces the one before.
     */
    public Uni<StaffHours> report(Caller caller, StaffHoursReport report) {
        if (!caller.staffOf(report.organisationId())) {
            throw DomainProblem.of(CommonProblem.FORBIDDEN, "Only the organisation's own staff report its hours.");
        }
        report.peopleFault().ifPresent(fault -> {
            throw DomainProblem.of(CommonProblem.INVALID, fault).at("/people", "Not that many.");
        });
        report.fault(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).ifPresent(fault -> {
            throw DomainProblem.of(CommonProblem.INVALID, fault);
        });
        return unitOfWork.run(() -> ownService(caller.communityId(), report)
                .chain(() -> reports.lock(caller.communityId(), report.organisationId(), report.reference()))
                .call(known -> timeFree(
                        caller.communityId(), report, known.map(StaffHours::id).orElse(null)))
                .flatMap(known -> known.isPresent() ? replace(known.get(), caller, report) : add(caller, report)));
    }

    /** The reports that the caller may see, newest first. */
    public Uni<List<StaffHours>> list(
            Caller caller,
            @Nullable UUID organisationId,
            @Nullable UUID serviceId,
            @Nullable YearMonth month,
            @Nullable UUID before,
            int limit) {
        var everything = caller.has(Role.COORDINATOR) || caller.has(Role.ANALYST);
        var seen = everything ? null : organisations(caller);
        if (organisationId != null) {
            seen = seen == null || seen.contains(organisationId) ? List.of(organisationId) : List.of();
        }
        return reports.list(new StaffHoursFilter(caller.communityId(), seen, serviceId, month), before, limit);
    }

    /** L14: told here in plain words; the database would refuse it, too. */
    private Uni<Void> timeFree(UUID communityId, StaffHoursReport report, @Nullable UUID earlier) {
        return times.problem(communityId, report, earlier)
                .invoke(problem -> problem.ifPresent(found -> {
                    throw found;
                }))
                .replaceWithVoid();
    }

    private Uni<Void> ownService(UUID communityId, StaffHoursReport report) {
        return directory
                .find(communityId, report.serviceId())
                .invoke(found -> {
                    var service = found.orElseThrow(
                            () -> DomainProblem.of(LedgerProblem.SERVICE_UNKNOWN, "The ledger knows no such service.")
                                    .at("/serviceId", "Not known here, or not yet."));
                    if (!service.organisationId().equals(report.organisationId())) {
                        throw DomainProblem.of(
                                        LedgerProblem.SERVICE_OF_ANOTHER, "Another organisation runs this service.")
                                .at("/serviceId", "Not run by this organisation.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<StaffHours> add(Caller caller, StaffHoursReport report) {
        var hours = new StaffHours(ids.next(), caller.communityId(), report, 1, caller.subject(), now());
        return reports.add(hours)
                .flatMap(added -> added
                        ? outbox.append(reported(hours)).replaceWith(hours)
                        // Somebody sent the same reference a moment ago.
                        : reports.lock(caller.communityId(), report.organisationId(), report.reference())
                                .map(Optional::orElseThrow)
                                .flatMap(known -> replace(known, caller, report)));
    }

    private Uni<StaffHours> replace(StaffHours known, Caller caller, StaffHoursReport report) {
        if (known.report().equals(report)) {
            return Uni.createFrom().item(known);
        }
        var next = known.replacedBy(report, caller.subject(), now());
        return reports.save(next).chain(() -> outbox.append(reported(next))).replaceWith(next);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NewEvent reported(StaffHours hours) {
        return new NewEvent(
                StaffHoursReported.TOPIC,
                StaffHoursReported.TYPE,
                hours.communityId(),
                hours.id().toString(),
                hours.reportedAt(),
                StaffHoursReported.of(hours));
    }

    private static List<UUID> organisations(Caller caller) {
        return caller.grants().stream()
                .filter(grant -> grant.role() == Role.STAFF)
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .toList();
    }
}
