package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
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
    private static final String MEMBER_CHANGED = "org.commonhour.member.member-changed.v1";
    private static final String MEMBER_ERASED = "org.commonhour.member.member-erased.v1";
    private static final String OFFER_CHANGED = "org.commonhour.matching.offer-changed.v1";
    private static final String NEED_CHANGED = "org.commonhour.matching.need-changed.v1";
    private static final String ARRANGEMENT_CHANGED = "org.commonhour.matching.arrangement-changed.v1";
    private static final int USUAL_MONTHS = 12;
    private final Figures figures;
    private final Journeys journeys;
    private final Sums sums;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final FigureMemoryService<Asked, List<ServiceFigure>> services = new FigureMemoryService<>();

    InsightService(Figures figures, Journeys journeys, Sums sums, UnitOfWork unitOfWork, Clock clock) {
        this.figures = figures;
        this.journeys = journeys;
        this.sums = sums;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Counts what the events say. Counting them again changes nothing, so that everything can be read anew from zero. */
    public Uni<Void> heard(List<ReceivedEvent> events) {
        var sessions = events.stream()
                .filter(event -> event.type().equals(SESSION_CHANGED))
                .map(event -> new Heard(event.as(SessionSeen.class), event.occurredAt()))
                .toList();
        var sources = Stream.concat(
                        sessions.stream().map(heard -> heard.session().counted()),
                        events.stream()
                                .filter(event -> event.type().equals(STAFF_HOURS_REPORTED))
                                .map(event -> event.as(StaffHoursSeen.class).counted()))
                .toList();
        var confirmations = sessions.stream()
                .flatMap(heard -> heard.session().confirmation(heard.at()).stream())
                .toList();
        var others = events.stream()
                .filter(event -> !event.type().equals(SESSION_CHANGED))
                .toList();
        return unitOfWork.run(() -> figures.count(sources)
                .chain(() -> journeys.confirm(confirmations))
                .chain(() -> inTurn(others, this::know))
                .chain(() -> figures.readThrough(lastOfEachTopic(events))));
    }

    private record Heard(SessionSeen session, Instant at) {}

    /** The services that the caller may see, each with its minutes of all time. */
    public Uni<List<ServiceFigure>> services(Caller caller, @Nullable UUID before, int limit) {
        var communityId = caller.communityId();
        var of = seesEverything(caller) ? null : organisations(caller);
        return figures.readState(communityId)
                .flatMap(state -> services.get(
                        new Asked(communityId, of, before, limit),
                        state,
                        () -> figures.services(communityId, of, before, limit)));
    }

    private record Asked(
            UUID communityId,
            @Nullable List<UUID> organisationIds,
            @Nullable UUID before,
            int limit) {}

    /** A service's minutes by month; from the last twelve months, with the running one, unless the caller says otherwise. */
    public Uni<ServiceTimeline> timeline(
            Caller caller, UUID serviceId, @Nullable YearMonth from, @Nullable YearMonth to) {
        var now = clock.instant();
        var period = monthsToNow(from, to);
        var communityId = caller.communityId();
        return mayRead(caller, serviceId)
                // Where it has been read to is asked first, so that the figure never claims more than it counts.
                .chain(() -> figures.readThrough(communityId))
                .flatMap(read -> sums.months(communityId, serviceId, period)
                        .map(months -> new ServiceTimeline(serviceId, period.from(), period.to(), months, now, read)));
    }

    /**
     * The period asked for where months are compared or divided; what is left out makes it the last twelve months that
     * are over. Staff hours come after a month's end, so that the running month would look like one in which staff had
     * left.
     */
    Period wholeMonths(@Nullable YearMonth from, @Nullable YearMonth to) {
        return sound(from, to == null ? Period.lastMonthOver(clock.instant()) : to);
    }

    /** The period asked for where something is summed or listed; what is left out makes it the last twelve months. */
    Period monthsToNow(@Nullable YearMonth from, @Nullable YearMonth to) {
        return sound(from, to == null ? YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)) : to);
    }

    private static Period sound(@Nullable YearMonth from, YearMonth to) {
        var period = new Period(from == null ? to.minusMonths(USUAL_MONTHS - 1L) : from, to);
        if (!period.isSound()) {
            throw DomainProblem.of(
                            CommonProblem.INVALID, "The period starts before it ends and has at most 120 months.")
                    .at("from", "Not a period.");
        }
        return period;
    }

    /** Refuses callers whom the service's figures do not concern. */
    Uni<Void> mayRead(Caller caller, UUID serviceId) {
        return figures.organisationOf(caller.communityId(), serviceId)
                .invoke(found -> {
                    var organisation = found.orElseThrow(
                            () -> DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such service."));
                    if (!seesEverything(caller) && !caller.staffOf(organisation)) {
                        throw DomainProblem.of(CommonProblem.FORBIDDEN, "Another organisation runs this service.");
                    }
                })
                .replaceWithVoid();
    }

    /** Whether the caller sees the figures of every organisation. */
    static boolean seesEverything(Caller caller) {
        return caller.has(Role.COORDINATOR) || caller.has(Role.ANALYST);
    }

    /** The organisations that the caller works for. */
    static List<UUID> organisations(Caller caller) {
        return caller.grants().stream()
                .filter(grant -> grant.role() == Role.STAFF)
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .toList();
    }

    private Uni<Void> know(ReceivedEvent event) {
        return switch (event.type()) {
            case MEMBER_CHANGED -> journeys.know(event.as(MemberSeen.class), event.occurredAt());
            case MEMBER_ERASED -> journeys.forget(event.as(MemberGone.class));
            case OFFER_CHANGED -> journeys.know(event.as(OfferSeen.class), event.occurredAt());
            case NEED_CHANGED -> journeys.know(event.as(NeedSeen.class), event.occurredAt());
            case ARRANGEMENT_CHANGED -> journeys.know(event.as(ArrangementSeen.class), event.occurredAt());
            case SERVICE_CHANGED -> figures.know(event.as(ServiceSeen.class));
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Collection<ReceivedEvent> lastOfEachTopic(List<ReceivedEvent> events) {
        Map<ReadTopic, ReceivedEvent> last = new HashMap<>();
        events.forEach(event -> last.put(new ReadTopic(event.topic(), event.communityId()), event));
        return last.values();
    }

    private static Uni<Void> inTurn(List<ReceivedEvent> events, Function<ReceivedEvent, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private record ReadTopic(String topic, UUID communityId) {}
}
