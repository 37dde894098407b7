package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Grant;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Counts unpaid beside paid minutes by service and month, from published events alone. */
@ApplicationScoped
public class InsightService {

    private static final String SESSION_CHANGED = "org.commonhour.ledger.session-changed.v1";
    private static final String STAFF_HOURS_REPORTED = "org.commonhour.ledger.staff-hours-reported.v1";
    private static final String SERVICE_CHANGED = "org.commonhour.member.service-changed.v1";
    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS = 120;

    private final Figures figures;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    InsightService(Figures figures, UnitOfWork unitOfWork, Clock clock) {
        this.figures = figures;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Counts what the event says. Counting it again changes nothing, so that everything can be read anew from zero. */
    public Uni<Void> heard(ReceivedEvent event) {
        return unitOfWork.run(() -> count(event)
                .chain(() -> figures.readTo(event.communityId(), new ReadPosition(event.topic(), event.sequence()))));
    }

    /** The services that the caller may see, each with its minutes of all time. */
    public Uni<List<ServiceFigure>> services(Caller caller, @Nullable UUID before, int limit) {
        var everything = caller.has(Role.COORDINATOR) || caller.has(Role.ANALYST);
        return figures.services(caller.communityId(), everything ? null : organisations(caller), before, limit);
    }

    /** A service's minutes by month; from the last twelve months unless the caller says otherwise. */
    public Uni<ServiceTimeline> timeline(
            Caller caller, UUID serviceId, @Nullable YearMonth from, @Nullable YearMonth to) {
        var now = clock.instant();
        var last = to == null ? YearMonth.from(LocalDate.ofInstant(now, ZoneOffset.UTC)) : to;
        var first = from == null ? last.minusMonths(USUAL_MONTHS - 1L) : from;
        if (first.isAfter(last) || first.plusMonths(MOST_MONTHS).isBefore(last)) {
            throw DomainProblem.of(
                            CommonProblem.INVALID, "The period starts before it ends and has at most 120 months.")
                    .at("from", "Not a period.");
        }
        var communityId = caller.communityId();
        return figures.organisationOf(communityId, serviceId)
                .invoke(found -> {
                    var organisation = found.orElseThrow(
                            () -> DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such service."));
                    if (!caller.has(Role.COORDINATOR) && !caller.has(Role.ANALYST) && !caller.staffOf(organisation)) {
                        throw DomainProblem.of(CommonProblem.FORBIDDEN, "Another organisation runs this service.");
                    }
                })
                // Where it has been read to is asked first, so that the figure never claims more than it counts.
                .chain(() -> figures.readThrough(communityId))
                .flatMap(read -> figures.months(communityId, serviceId, first, last)
                        .map(months -> new ServiceTimeline(serviceId, first, last, months, now, read)));
    }

    private Uni<Void> count(ReceivedEvent event) {
        return switch (event.type()) {
            case SESSION_CHANGED -> figures.count(event.as(SessionSeen.class).counted());
            case STAFF_HOURS_REPORTED ->
                figures.count(event.as(StaffHoursSeen.class).counted());
            case SERVICE_CHANGED -> figures.know(event.as(ServiceSeen.class));
            default -> Uni.createFrom().voidItem();
        };
    }

    private static List<UUID> organisations(Caller caller) {
        return caller.grants().stream()
                .filter(grant -> grant.role() == Role.STAFF)
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .toList();
    }
}
