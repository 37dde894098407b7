package org.commonhour.ledger.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.commonhour.ledger.insight.PersonMinutes;
import org.commonhour.ledger.insight.PublishedTable;

/**
 * However a quarter is corrected and however often it is released anew, no two of its tables can be taken apart to fewer
 * than 8 people, or to minutes that are mostly one person's. All that the rule sees of people is their substitutes, which
 * an erasure does not change.
 */
class RevisionPropertiesTest {

    private static final int SERVICES = 4;
    private static final int LEAST_PEOPLE = 8;
    /** Two services of each of two organisations, whose staff know their own rows exactly. */
    private static final Map<UUID, UUID> ORGANISATIONS =
            Map.of(id(0), id(10), id(1), id(11), id(2), id(10), id(3), id(11));

    private static final int NOBODYS = 2;
    private static final EvidenceKey KEY = new EvidenceKey(new byte[] {1, 2, 3});

    /** From so many people on, what each of them gave to the service is set to this; to 0 takes it back. */
    record Correction(int service, int firstPerson, int people, long amountMinutes) {}

    /** A released table, and who stands behind each row. */
    record Release(PublishedTable table, List<PersonMinutes> minutes) {

        Map<Integer, Long> row(int service) {
            Map<Integer, Long> row = new HashMap<>();
            minutes.stream()
                    .filter(given -> id(service).equals(given.serviceId()))
                    .forEach(given -> row.put((int) given.personId().getLeastSignificantBits(), given.amountMinutes()));
            return row;
        }

        boolean shows(int service) {
            return table.cell(Optional.of(id(service)), false).amountMinutes() != null;
        }

        /** To the staff of an organisation: whether the row is their own, or shown to everybody. */
        boolean tells(int service, int onlooker) {
            return isOwn(service, onlooker) || shows(service);
        }

        boolean showsTotal() {
            return table.unpaidTotal().amountMinutes() != null;
        }
    }

    @Property(tries = 3000)
    void noSumOfDifferencesOfRowsIsAboutFewPeople(@ForAll("quarters") List<List<Correction>> quarter) {
        var releases = releases(quarter);
        Statistics.label("revisions").collect(releases.size() - 1);
        eachPair(releases, (one, other) -> {
            for (int rows = 0; rows < 1 << SERVICES; rows++) {
                Map<Integer, Long> difference = new HashMap<>();
                var both = true;
                for (int service = 0; service < SERVICES; service++) {
                    if ((rows >> service & 1) == 1) {
                        both &= one.shows(service) && other.shows(service);
                        add(difference, other.row(service), 1);
                        add(difference, one.row(service), -1);
                    }
                }
                if (both) {
                    assertSafe(difference.values());
                }
            }
        });
    }

    @Property(tries = 3000)
    void noTotalWithoutRowsOfEitherRevisionIsAboutFewPeople(@ForAll("quarters") List<List<Correction>> quarter) {
        eachPair(releases(quarter), (one, other) -> {
            for (var total : List.of(one, other)) {
                // Of each row, nothing is taken from the total, or its figure in one revision or in the other.
                for (int taken = 0; total.showsTotal() && taken < Math.pow(3, SERVICES); taken++) {
                    for (int onlooker = 0; onlooker <= NOBODYS; onlooker++) {
                        var rest = total(total, onlooker);
                        if (take(rest, taken, List.of(one, other), onlooker)) {
                            assertSafe(rest.values());
                        }
                    }
                }
            }
        });
    }

    @Property(tries = 3000)
    void whatTwoTotalsHideDoesNotTellARow(@ForAll("quarters") List<List<Correction>> quarter) {
        eachPair(releases(quarter), (one, other) -> {
            if (!one.showsTotal() || !other.showsTotal()) {
                return;
            }
            for (int onlooker = 0; onlooker <= NOBODYS; onlooker++) {
                Map<Integer, Long> hidden = new HashMap<>();
                for (int service = 0; service < SERVICES; service++) {
                    add(hidden, one.tells(service, onlooker) ? Map.of() : one.row(service), 1);
                    add(hidden, other.tells(service, onlooker) ? Map.of() : other.row(service), -1);
                }
                assertSafe(hidden.values());
            }
        });
    }

    @Property(tries = 3000)
    void noTwoNumbersOfPeopleDifferByFewerThanEight(@ForAll("quarters") List<List<Correction>> quarter) {
        eachPair(releases(quarter), (one, other) -> {
            for (int service = 0; service < SERVICES; service++) {
                var row = Optional.of(id(service));
                var then = one.row(service).keySet();
                var now = other.row(service).keySet();
                if (one.table().cell(row, false).people() != null
                        && other.table().cell(row, false).people() != null) {
                    assertFarApart(then, now);
                }
                if (other.table().unpaidTotal().people() != null
                        && one.table().cell(row, false).people() != null) {
                    assertFarApart(total(other).keySet(), then);
                }
                if (one.table().unpaidTotal().people() != null
                        && other.table().cell(row, false).people() != null) {
                    assertFarApart(total(one).keySet(), now);
                }
            }
        });
    }

    @Provide
    Arbitrary<List<List<Correction>>> quarters() {
        var minutes = Arbitraries.of(0L, 30L, 60L, 60L, 90L, 120L, 600L);
        var people = Arbitraries.frequency(Tuple.of(2, 1), Tuple.of(1, 3), Tuple.of(4, 10), Tuple.of(2, 15));
        var correction = Combinators.combine(
                        Arbitraries.integers().between(0, SERVICES - 1),
                        Arbitraries.integers().between(0, 60),
                        people,
                        minutes)
                .as(Correction::new);
        return correction.list().ofMinSize(1).ofMaxSize(5).list().ofMinSize(2).ofMaxSize(6);
    }

    /** Everything that is released when it is tried after each step. */
    private static List<Release> releases(List<List<Correction>> quarter) {
        Map<List<Integer>, Long> given = new HashMap<>();
        List<Release> releases = new ArrayList<>();
        for (var step : quarter) {
            for (var correction : step) {
                for (int person = 0; person < correction.people(); person++) {
                    given.put(
                            List.of(correction.service(), correction.firstPerson() + person),
                            correction.amountMinutes());
                }
            }
            var minutes = given.entrySet().stream()
                    .filter(each -> each.getValue() > 0)
                    .map(each -> new PersonMinutes(
                            id(each.getKey().get(0)),
                            false,
                            new UUID(2, each.getKey().get(1)),
                            each.getValue()))
                    .toList();
            var current = PublishedTable.of(minutes, ORGANISATIONS);
            var table = releases.isEmpty()
                    ? Optional.of(current)
                    : RevisionRule.table(
                            new FrozenTable(current, KEY.hide(minutes)),
                            releases.stream()
                                    .map(release -> new FrozenTable(release.table(), KEY.hide(release.minutes())))
                                    .toList());
            table.ifPresent(released -> releases.add(new Release(released, minutes)));
        }
        return releases;
    }

    private interface Pair {
        void of(Release one, Release other);
    }

    private static void eachPair(List<Release> releases, Pair check) {
        for (int one = 0; one < releases.size(); one++) {
            for (int other = one + 1; other < releases.size(); other++) {
                check.of(releases.get(one), releases.get(other));
            }
        }
    }

    private static boolean isOwn(int service, int onlooker) {
        return service % 2 == onlooker;
    }

    /** Takes each row's shown figure as the digits say; false when one of them is not shown, or known exactly. */
    private static boolean take(Map<Integer, Long> rest, int digits, List<Release> from, int onlooker) {
        var left = digits;
        for (int service = 0; service < SERVICES; service++) {
            var which = left % 3;
            left /= 3;
            if (which > 0) {
                var release = from.get(which - 1);
                if (isOwn(service, onlooker) || !release.shows(service)) {
                    return false;
                }
                add(rest, release.row(service), -1);
            }
        }
        return true;
    }

    private static Map<Integer, Long> total(Release release) {
        return total(release, NOBODYS);
    }

    /** The total without the onlooker's own rows. */
    private static Map<Integer, Long> total(Release release, int onlooker) {
        Map<Integer, Long> total = new HashMap<>();
        for (int service = 0; service < SERVICES; service++) {
            add(total, isOwn(service, onlooker) ? Map.of() : release.row(service), 1);
        }
        return total;
    }

    private static void add(Map<Integer, Long> sum, Map<Integer, Long> row, int sign) {
        row.forEach((person, minutes) -> sum.merge(person, sign * minutes, Long::sum));
    }

    private static void assertSafe(Collection<Long> difference) {
        var people = difference.stream()
                .map(Math::abs)
                .filter(minutes -> minutes > 0)
                .sorted()
                .toList();
        if (people.isEmpty()) {
            return;
        }
        var total = people.stream().mapToLong(Long::longValue).sum();
        var largest = people.get(people.size() - 1);
        assertThat(people).hasSizeGreaterThanOrEqualTo(LEAST_PEOPLE);
        assertThat(2 * largest).isLessThanOrEqualTo(total);
        assertThat(10 * (total - largest - people.get(people.size() - 2))).isGreaterThanOrEqualTo(largest);
    }

    private static void assertFarApart(Collection<Integer> one, Collection<Integer> other) {
        var apart = one.stream().filter(person -> !other.contains(person)).count()
                + other.stream().filter(person -> !one.contains(person)).count();
        assertThat(apart).matches(people -> people == 0 || people >= LEAST_PEOPLE);
    }

    private static UUID id(int service) {
        return new UUID(1, service);
    }
}
