package org.commonhour.ledger.staffhours;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.GrantLookup;
import org.commonhour.kit.imports.FileRow;
import org.commonhour.kit.imports.ImportKind;
import org.commonhour.kit.imports.ImportOrder;
import org.commonhour.kit.imports.ImportPlan;
import org.commonhour.kit.imports.ImportProgress;
import org.commonhour.kit.imports.ImportRow;
import org.commonhour.kit.imports.RowError;
import org.commonhour.kit.imports.RowProblem;
import org.commonhour.ledger.directory.DirectoryService;
import org.commonhour.ledger.directory.ListedService;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.session.ContributionFunction;
import org.commonhour.ledger.session.Phase;
import org.jspecify.annotations.Nullable;

/** Reads our own file of staff hours: one report for each row, with a header. */
@ApplicationScoped
public class StaffHoursImportService implements ImportKind<StaffHoursReport> {

    /** The column that says whose hours a row has. */
    public static final String ORGANISATION = "organisation_id";

    private static final String REFERENCE = "reference";
    private static final String SERVICE = "service_id";
    private static final String MINUTES = "minutes";
    private static final String MONTH = "month";
    private static final String WORKED_ON = "worked_on";
    private static final String PERSON = "person_ref";
    private static final String PEOPLE = "people";
    private static final String PHASE = "phase";
    private static final String FUNCTION = "function";
    private static final String STARTED_AT = "started_at";
    private static final String MEMBER = "member_id";
    private static final int ASKED_AT_ONCE = 1_000;

    private final StaffHoursService staffHours;
    private final StaffHoursReports reports;
    private final StaffTimeService times;
    private final DirectoryService directory;
    private final GrantLookup grants;
    private final Clock clock;

    StaffHoursImportService(
            StaffHoursService staffHours,
            StaffHoursReports reports,
            StaffTimeService times,
            DirectoryService directory,
            GrantLookup grants,
            Clock clock) {
        this.staffHours = staffHours;
        this.reports = reports;
        this.times = times;
        this.directory = directory;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "staff-hours";
    }

    @Override
    public List<String> header() {
        return List.of(REFERENCE, ORGANISATION, SERVICE, MINUTES);
    }

    @Override
    public StaffHoursReport read(FileRow row) {
        var workedOn = row.optional(WORKED_ON).map(text -> parsed(WORKED_ON, text, LocalDate::parse));
        var month = row.optional(MONTH).map(text -> parsed(MONTH, text, YearMonth::parse));
        if (workedOn.isPresent() == month.isPresent()) {
            throw new RowProblem(MONTH, "Fill either month or worked_on.");
        }
        var report = new StaffHoursReport(
                parsed(ORGANISATION, row.required(ORGANISATION), UUID::fromString),
                parsed(SERVICE, row.required(SERVICE), UUID::fromString),
                row.required(REFERENCE),
                month.orElseGet(() -> YearMonth.from(workedOn.orElseThrow())),
                workedOn.orElse(null),
                Minutes.of(parsed(MINUTES, row.required(MINUTES), Long::parseLong)),
                row.optional(PERSON).orElse(null),
                row.optional(PEOPLE)
                        .map(text -> parsed(PEOPLE, text, Integer::valueOf))
                        .orElse(null),
                work(row));
        report.peopleFault().ifPresent(fault -> {
            throw new RowProblem(PEOPLE, fault);
        });
        report.fault(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).ifPresent(fault -> {
            throw new RowProblem(REFERENCE, fault);
        });
        return report;
    }

    private static StaffWork work(FileRow row) {
        return new StaffWork(
                row.optional(PHASE)
                        .map(text -> parsed(PHASE, text, Phase::valueOf))
                        .orElse(Phase.DELIVER),
                row.optional(FUNCTION)
                        .map(text -> parsed(FUNCTION, text, ContributionFunction::valueOf))
                        .orElse(null),
                row.optional(STARTED_AT)
                        .map(text -> parsed(STARTED_AT, text, OffsetDateTime::parse))
                        .map(start -> start.toInstant().truncatedTo(ChronoUnit.MINUTES))
                        .orElse(null),
                row.optional(MEMBER)
                        .map(text -> parsed(MEMBER, text, UUID::fromString))
                        .orElse(null));
    }

    @Override
    public Uni<ImportPlan> check(UUID communityId, List<ImportRow<StaffHoursReport>> rows) {
        return services(communityId, rows)
                .flatMap(services -> known(communityId, rows)
                        .flatMap(known -> timeFaults(communityId, rows, known)
                                .map(faults -> plan(rows, services, known, faults))));
    }

    /** By line, why a row cannot be taken for its member. */
    private Uni<Map<Long, String>> timeFaults(
            UUID communityId, List<ImportRow<StaffHoursReport>> rows, Map<Key, StaffHours> known) {
        Map<Long, String> faults = new HashMap<>();
        return Multi.createFrom()
                .iterable(rows)
                .filter(row -> row.content().work().memberId() != null)
                .onItem()
                .transformToUniAndConcatenate(row -> {
                    var before = known.get(Key.of(row.content()));
                    return times.problem(communityId, row.content(), before == null ? null : before.id())
                            .invoke(problem -> problem.ifPresent(found -> faults.put(row.line(), found.detail())));
                })
                .collect()
                .last()
                .replaceWith(faults);
    }

    @Override
    public Uni<Void> apply(ImportOrder order, List<ImportRow<StaffHoursReport>> rows, ImportProgress progress) {
        // The grants are looked up again: who asked may have left the organisation since.
        return times.hold(rows.stream().map(ImportRow::content).toList())
                .chain(() -> grants.grantsOf(order.subject(), order.communityId()))
                .map(held -> new Caller(order.subject(), order.communityId(), held))
                .flatMap(caller -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(
                                row -> staffHours.report(caller, row.content()).invoke(() -> progress.advance(1)))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Map<UUID, ListedService>> services(UUID communityId, List<ImportRow<StaffHoursReport>> rows) {
        Set<UUID> ids = new LinkedHashSet<>();
        rows.forEach(row -> ids.add(row.content().serviceId()));
        Map<UUID, ListedService> found = new HashMap<>();
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> directory.find(communityId, id))
                .invoke(service -> service.ifPresent(listed -> found.put(listed.id(), listed)))
                .collect()
                .last()
                .replaceWith(found);
    }

    private Uni<Map<Key, StaffHours>> known(UUID communityId, List<ImportRow<StaffHoursReport>> rows) {
        Map<UUID, List<String>> references = new LinkedHashMap<>();
        rows.forEach(row -> references
                .computeIfAbsent(row.content().organisationId(), any -> new ArrayList<>())
                .add(row.content().reference()));
        List<Uni<List<StaffHours>>> questions = new ArrayList<>();
        references.forEach((organisation, all) -> {
            for (int from = 0; from < all.size(); from += ASKED_AT_ONCE) {
                var some = all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE));
                questions.add(Uni.createFrom().deferred(() -> reports.having(communityId, organisation, some)));
            }
        });
        Map<Key, StaffHours> found = new HashMap<>();
        return Multi.createFrom()
                .iterable(questions)
                .onItem()
                .transformToUniAndConcatenate(question -> question)
                .invoke(some -> some.forEach(hours -> found.put(Key.of(hours.report()), hours)))
                .collect()
                .last()
                .replaceWith(found);
    }

    private static ImportPlan plan(
            List<ImportRow<StaffHoursReport>> rows,
            Map<UUID, ListedService> services,
            Map<Key, StaffHours> known,
            Map<Long, String> timeFaults) {
        int created = 0;
        int unchanged = 0;
        int changed = 0;
        List<RowError> errors = new ArrayList<>();
        List<String> diff = new ArrayList<>();
        Map<Key, Long> lines = new HashMap<>();
        for (var row : rows) {
            var report = row.content();
            var earlier = lines.putIfAbsent(Key.of(report), row.line());
            var before = known.get(Key.of(report));
            var fault = serviceFault(report, services.get(report.serviceId()));
            if (earlier != null) {
                errors.add(new RowError(row.line(), REFERENCE, "Line " + earlier + " has the same reference."));
            } else if (fault.isPresent()) {
                errors.add(new RowError(row.line(), SERVICE, fault.get()));
            } else if (timeFaults.containsKey(row.line())) {
                errors.add(new RowError(row.line(), MEMBER, timeFaults.get(row.line())));
            } else if (before == null) {
                created++;
                diff.add("+ " + line(report));
            } else if (before.report().equals(report)) {
                unchanged++;
            } else {
                changed++;
                diff.add("~ " + line(before.report()) + " -> " + line(report));
            }
        }
        return new ImportPlan(created, unchanged, changed, errors, diff);
    }

    private static Optional<String> serviceFault(StaffHoursReport report, @Nullable ListedService service) {
        if (service == null) {
            return Optional.of("The ledger knows no such service, or not yet.");
        }
        return service.organisationId().equals(report.organisationId())
                ? Optional.empty()
                : Optional.of("Another organisation runs this service.");
    }

    private static String line(StaffHoursReport report) {
        var work = report.work();
        var what = work.function() == null ? work.phase().name() : work.phase() + " " + work.function();
        return report.reference() + ": " + report.amount().value() + " min, "
                + (report.people() == null ? "" : report.people() + " people, ")
                + Objects.requireNonNullElse(report.workedOn(), report.month())
                + (work.phase() == Phase.DELIVER && work.function() == null ? "" : ", " + what)
                + (work.startedAt() == null ? "" : ", from " + work.startedAt());
    }

    private static <T> T parsed(String column, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new RowProblem(column, "Not of the expected form: " + form(column) + ".");
        }
    }

    private static String form(String column) {
        return switch (column) {
            case MONTH -> "2026-05";
            case WORKED_ON -> "2026-05-12";
            case MINUTES, PEOPLE -> "a whole number";
            case PHASE -> "COMMISSION, DESIGN, DELIVER or ASSESS";
            case FUNCTION -> "FRONTLINE, FACILITATE, COACH_TRAIN, BROKER, ADMIN or LEARN";
            case STARTED_AT -> "2026-05-12T09:00:00+02:00";
            default -> "a UUID";
        };
    }

    /** What makes two rows the same report. */
    private record Key(UUID organisationId, String reference) {

        static Key of(StaffHoursReport report) {
            return new Key(report.organisationId(), report.reference());
        }
    }
}
