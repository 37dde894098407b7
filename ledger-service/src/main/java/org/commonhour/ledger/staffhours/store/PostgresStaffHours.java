package org.commonhour.ledger.staffhours.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.session.OverlapService;
import org.commonhour.ledger.staffhours.StaffHours;
import org.commonhour.ledger.staffhours.StaffHoursFilter;
import org.commonhour.ledger.staffhours.StaffHoursReport;
import org.commonhour.ledger.staffhours.StaffHoursReports;
import org.commonhour.ledger.staffhours.StaffWork;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresStaffHours implements StaffHoursReports {

    private static final String ADD = """
        insert into staff_hours (id, community_id, organisation_id, service_id, reference, month, worked_on,
            amount_minutes, person_ref, people, phase, function, started_at, member_id, version, reported_by, reported_at)
        values (:id, :community, :organisation, :service, :reference, :month, cast(:workedOn as date),
            :amount, cast(:person as text), cast(:people as int), :phase, cast(:function as text), cast(:startedAt as timestamptz),
            cast(:member as uuid), :version, :reportedBy, :reportedAt)
        on conflict (community_id, organisation_id, reference) do nothing
        """;

    private final Mutiny.SessionFactory database;

    PostgresStaffHours(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<Boolean> add(StaffHours hours) {
        var report = hours.report();
        return database.withTransaction(db -> db.createNativeQuery(ADD)
                        .setParameter("id", hours.id())
                        .setParameter("community", hours.communityId())
                        .setParameter("organisation", report.organisationId())
                        .setParameter("service", report.serviceId())
                        .setParameter("reference", report.reference())
                        .setParameter("month", report.month().toString())
                        .setParameter("workedOn", report.workedOn())
                        .setParameter("amount", report.amount().value())
                        .setParameter("person", report.personRef())
                        .setParameter("people", report.people())
                        .setParameter("phase", report.work().phase().name())
                        .setParameter("function", name(report.work().function()))
                        .setParameter("startedAt", report.work().startedAt())
                        .setParameter("member", report.work().memberId())
                        .setParameter("version", hours.version())
                        .setParameter("reportedBy", hours.reportedBy())
                        .setParameter("reportedAt", hours.reportedAt())
                        .executeUpdate())
                .onFailure()
                .transform(OverlapService::told)
                .map(added -> added == 1);
    }

    @Override
    public Uni<Void> save(StaffHours hours) {
        return database.withTransaction(db -> db.find(StaffHoursRow.class, hours.id())
                .invoke(row -> {
                    var report = hours.report();
                    row.serviceId = report.serviceId();
                    row.month = report.month().toString();
                    row.workedOn = report.workedOn();
                    row.amountMinutes = report.amount().value();
                    row.personRef = report.personRef();
                    row.people = report.people();
                    row.phase = report.work().phase();
                    row.function = report.work().function();
                    row.startedAt = report.work().startedAt();
                    row.memberId = report.work().memberId();
                    row.version = hours.version();
                    row.reportedBy = hours.reportedBy();
                    row.reportedAt = hours.reportedAt();
                })
                .chain(() -> db.flush().onFailure().transform(OverlapService::told)));
    }

    @Override
    public Uni<Optional<StaffHours>> lock(UUID communityId, UUID organisationId, String reference) {
        return database.withTransaction(db -> db.createQuery(
                                "select h from StaffHoursRow h where h.communityId = :community"
                                        + " and h.organisationId = :organisation and h.reference = :reference",
                                StaffHoursRow.class)
                        .setParameter("community", communityId)
                        .setParameter("organisation", organisationId)
                        .setParameter("reference", reference)
                        .setLockMode(LockMode.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(PostgresStaffHours::hours));
    }

    @Override
    public Uni<List<StaffHours>> having(UUID communityId, UUID organisationId, Collection<String> references) {
        return database.withSession(db -> db.createQuery(
                                "select h from StaffHoursRow h where h.communityId = :community"
                                        + " and h.organisationId = :organisation and h.reference in :references",
                                StaffHoursRow.class)
                        .setParameter("community", communityId)
                        .setParameter("organisation", organisationId)
                        .setParameter("references", references)
                        .getResultList())
                .map(rows -> rows.stream().map(PostgresStaffHours::hours).toList());
    }

    @Override
    public Uni<List<StaffHours>> list(StaffHoursFilter filter, @Nullable UUID before, int limit) {
        if (filter.organisationIds() != null && filter.organisationIds().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        condition("h.communityId = :community", "community", filter.communityId(), conditions, parameters);
        condition("h.organisationId in :seen", "seen", filter.organisationIds(), conditions, parameters);
        condition("h.serviceId = :service", "service", filter.serviceId(), conditions, parameters);
        var month = filter.month();
        condition("h.month = :month", "month", month == null ? null : month.toString(), conditions, parameters);
        condition("h.id < :before", "before", before, conditions, parameters);
        return database.withSession(db -> {
                    var query = db.createQuery(
                            "select h from StaffHoursRow h where " + String.join(" and ", conditions)
                                    + " order by h.id desc",
                            StaffHoursRow.class);
                    parameters.forEach(query::setParameter);
                    return query.setMaxResults(limit).getResultList();
                })
                .map(rows -> rows.stream().map(PostgresStaffHours::hours).toList());
    }

    private static void condition(
            String text, String name, @Nullable Object value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(text);
            parameters.put(name, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static StaffHours hours(StaffHoursRow row) {
        return new StaffHours(
                row.id,
                row.communityId,
                new StaffHoursReport(
                        row.organisationId,
                        row.serviceId,
                        row.reference,
                        YearMonth.parse(row.month),
                        row.workedOn,
                        Minutes.of(row.amountMinutes),
                        row.personRef,
                        row.people,
                        new StaffWork(row.phase, row.function, row.startedAt, row.memberId)),
                row.version,
                row.reportedBy,
                row.reportedAt);
    }
}
