package org.commonhour.ledger.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonhour.ledger.insight.CellEvidence;
import org.commonhour.ledger.insight.PersonMinutes;
import org.commonhour.ledger.insight.PublicationFilter;
import org.commonhour.ledger.insight.PublishedTable;

/**
 * Whether a corrected table may stand beside those that were released before.
 *
 * <p>Whoever has two revisions can take one from the other, row by row, and rows from totals across both. In every row
 * that changed and can be compared, at least 8 people must therefore have changed who are in no other row, and together
 * they must have changed so much that nobody who stands behind the side could dominate any sum that contains them. When
 * that holds without the new total alone, the total is withheld; when it does not hold, there is no revision.
 */
final class RevisionRule {

    /** What changed must be so many hundredths of what the largest giver of the side gave: more than twice. */
    private static final long LEAST_HUNDREDTHS_OF_LARGEST = 210;

    private static final int HUNDRED = 100;

    private RevisionRule() {}

    /** The table as it may be released after the earlier ones; empty when it may not be. */
    static Optional<PublishedTable> table(FrozenTable now, List<FrozenTable> earlier) {
        var table = now.table();
        for (var paid : List.of(false, true)) {
            var current = table;
            if (!earlier.stream().allMatch(before -> new Comparison(current, now.minutes(), before, paid).isSafe())) {
                table = current.withoutTotal(paid);
                var without = table;
                if (!earlier.stream()
                        .allMatch(before -> new Comparison(without, now.minutes(), before, paid).isSafe())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(table);
    }

    /** One side of the new table beside the same side of one earlier table. */
    private static final class Comparison {
        private final PublishedTable table;
        private final PublishedTable before;
        private final boolean paid;
        private final List<PersonMinutes> minutesNow;
        private final List<PersonMinutes> minutesThen;
        private final Map<Optional<UUID>, Map<Optional<UUID>, Long>> newer;
        private final Map<Optional<UUID>, Map<Optional<UUID>, Long>> older;

        Comparison(PublishedTable table, List<PersonMinutes> now, FrozenTable frozen, boolean paid) {
            this.table = table;
            this.before = frozen.table();
            this.paid = paid;
            this.minutesNow = now.stream().filter(given -> given.paid() == paid).toList();
            this.minutesThen = frozen.minutes().stream()
                    .filter(given -> given.paid() == paid)
                    .toList();
            this.newer = byService(now, paid);
            this.older = byService(frozen.minutes(), paid);
        }

        boolean isSafe() {
            return changed().stream().allMatch(this::isSafeChange) && peopleAreSafe();
        }

        private Set<Optional<UUID>> changed() {
            Set<Optional<UUID>> services = new HashSet<>(newer.keySet());
            services.addAll(older.keySet());
            services.removeIf(service -> row(newer, service).equals(row(older, service)));
            return services;
        }

        private boolean isSafeChange(Optional<UUID> service) {
            var shownNow = isShown(table, service);
            var shownBefore = isShown(before, service);
            var totalNow = table.total(paid).amountMinutes() != null;
            var totalBefore = before.total(paid).amountMinutes() != null;
            if (totalNow && totalBefore) {
                // What a row hides in one table would be the difference of what both tables hide.
                return shownNow == shownBefore && manyChanged(service);
            }
            var comparable = shownNow && shownBefore || shownNow && totalBefore || shownBefore && totalNow;
            return !comparable || manyChanged(service);
        }

        /** Whether people of this row alone changed, many enough and so much that no sum with them is anybody's diary. */
        private boolean manyChanged(Optional<UUID> service) {
            var now = row(newer, service);
            var then = row(older, service);
            var people = new HashSet<>(now.keySet());
            people.addAll(then.keySet());
            people.removeIf(person -> person.isEmpty()
                    || now.getOrDefault(person, 0L).equals(then.getOrDefault(person, 0L))
                    || isElsewhere(person, service));
            var moved = people.stream()
                    .mapToLong(person -> Math.abs(now.getOrDefault(person, 0L) - then.getOrDefault(person, 0L)))
                    .sum();
            return people.size() >= PublicationFilter.LEAST_PEOPLE
                    && HUNDRED * moved >= LEAST_HUNDREDTHS_OF_LARGEST * largest();
        }

        private boolean isElsewhere(Optional<UUID> person, Optional<UUID> service) {
            return List.of(newer, older).stream()
                    .flatMap(side -> side.entrySet().stream())
                    .anyMatch(row ->
                            !row.getKey().equals(service) && row.getValue().containsKey(person));
        }

        /** The most that anybody gave on this side, with each row's larger amount of both tables. */
        private long largest() {
            Map<Optional<UUID>, Long> people = new HashMap<>();
            Set<Optional<UUID>> services = new HashSet<>(newer.keySet());
            services.addAll(older.keySet());
            for (var service : services) {
                Map<Optional<UUID>, Long> most = new HashMap<>(row(newer, service));
                row(older, service).forEach((person, minutes) -> most.merge(person, minutes, Math::max));
                most.forEach((person, minutes) -> people.merge(person, minutes, Long::sum));
            }
            // Whoever gave most by name may be among the people of a total.
            var nameless = people.getOrDefault(Optional.<UUID>empty(), 0L);
            people.remove(Optional.<UUID>empty());
            return nameless
                    + people.values().stream().mapToLong(Long::longValue).max().orElse(0);
        }

        /** Whether no two numbers of people that contain each other differ by one person or a few. */
        private boolean peopleAreSafe() {
            var all = everybody(newer);
            var allBefore = everybody(older);
            var totalNow = table.total(paid).people() != null;
            var totalBefore = before.total(paid).people() != null;
            List<Boolean> safe = new ArrayList<>();
            var countAll = CellEvidence.of(minutesNow).people();
            var countAllBefore = CellEvidence.of(minutesThen).people();
            safe.add(!totalNow
                    || !totalBefore
                    || isSafeDifference(all, allBefore) && isSafeCount(all, allBefore, countAll - countAllBefore));
            Set<Optional<UUID>> services = new HashSet<>(newer.keySet());
            services.addAll(older.keySet());
            for (var service : services) {
                var now = row(newer, service).keySet();
                var then = row(older, service).keySet();
                var shownNow = table.cell(service, paid).people() != null;
                var shownBefore = before.cell(service, paid).people() != null;
                var count = count(minutesNow, service);
                var countBefore = count(minutesThen, service);
                safe.add(!shownNow
                        || !shownBefore
                        || isSafeDifference(now, then) && isSafeCount(now, then, count - countBefore));
                safe.add(!totalNow
                        || !shownBefore
                        || isSafeDifference(all, then) && isSafeCount(all, then, countAll - countBefore));
                safe.add(!totalBefore
                        || !shownNow
                        || isSafeDifference(now, allBefore) && isSafeCount(now, allBefore, count - countAllBefore));
            }
            return !safe.contains(false);
        }

        private static long count(List<PersonMinutes> minutes, Optional<UUID> service) {
            return CellEvidence.of(minutes.stream()
                            .filter(given ->
                                    Optional.ofNullable(given.serviceId()).equals(service))
                            .toList())
                    .people();
        }

        private boolean isShown(PublishedTable which, Optional<UUID> service) {
            return which.cell(service, paid).amountMinutes() != null;
        }
    }

    private static boolean isSafeDifference(Set<Optional<UUID>> one, Set<Optional<UUID>> other) {
        var only = one.stream()
                        .filter(person -> person.isPresent() && !other.contains(person))
                        .count()
                + other.stream()
                        .filter(person -> person.isPresent() && !one.contains(person))
                        .count();
        return only == 0 || only >= PublicationFilter.LEAST_PEOPLE;
    }

    /** Where totals say how many people they are of, these numbers tell people apart as names do. */
    private static boolean isSafeCount(Set<Optional<UUID>> one, Set<Optional<UUID>> other, long difference) {
        var named = !one.contains(Optional.<UUID>empty()) && !other.contains(Optional.<UUID>empty());
        return named || difference == 0 || Math.abs(difference) >= PublicationFilter.LEAST_PEOPLE;
    }

    private static Set<Optional<UUID>> everybody(Map<Optional<UUID>, Map<Optional<UUID>, Long>> side) {
        Set<Optional<UUID>> people = new HashSet<>();
        side.values().forEach(row -> people.addAll(row.keySet()));
        return people;
    }

    private static Map<Optional<UUID>, Long> row(
            Map<Optional<UUID>, Map<Optional<UUID>, Long>> side, Optional<UUID> service) {
        return side.getOrDefault(service, Map.of());
    }

    /** Services, or none, to people, or people whom nobody tells apart, to their minutes. */
    private static Map<Optional<UUID>, Map<Optional<UUID>, Long>> byService(List<PersonMinutes> minutes, boolean paid) {
        Map<Optional<UUID>, Map<Optional<UUID>, Long>> side = new HashMap<>();
        minutes.stream()
                .filter(given -> given.paid() == paid)
                .forEach(given -> side.computeIfAbsent(
                                Optional.ofNullable(given.serviceId()), service -> new HashMap<>())
                        .merge(Optional.ofNullable(given.personId()), given.amountMinutes(), Long::sum));
        return side;
    }
}
