package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Whoever worked the hours of a total, and however they share them, nothing that is published can be taken apart to fewer
 * than 8 people, or to minutes that are mostly one person's.
 */
class PublishedTotalsPropertiesTest {

    private static final int SERVICES = 4;
    private static final int LEAST_PEOPLE = 8;

    /** Hours of a quarter that came as a total, and what only the agency knows: who worked how much of them. */
    record Total(int service, Map<Integer, Long> people) {

        PersonMinutes reported() {
            return new PersonMinutes(id(service), true, null, sum(people.values()), people.size());
        }
    }

    /** Hours of one person by name. */
    record Named(int service, int person, long amountMinutes) {

        PersonMinutes reported() {
            return new PersonMinutes(id(service), true, new UUID(2, person), amountMinutes);
        }
    }

    @Property(tries = 3000)
    void noRowAndNoTotalWithoutRowsIsAboutFewPeopleOrMostlyAboutOne(
            @ForAll("totals") List<Total> totals, @ForAll("named") List<Named> named) {
        List<PersonMinutes> minutes = new ArrayList<>();
        totals.forEach(total -> minutes.add(total.reported()));
        named.forEach(person -> minutes.add(person.reported()));
        var table = PublishedTable.of(minutes, Map.of());
        List<Integer> shown = new ArrayList<>();
        for (var row : table.rows()) {
            var service = (int) row.serviceId().getLeastSignificantBits();
            var behind = behind(totals, named, one -> one == service);
            if (row.paid().amountMinutes() != null) {
                shown.add(service);
                assertSafe(behind.values());
            }
            if (row.paid().people() != null) {
                assertThat((long) behind.size()).isGreaterThanOrEqualTo(LEAST_PEOPLE);
                assertThat(row.paid().people()).isLessThanOrEqualTo(behind.size() + 2);
            }
        }
        Statistics.label("rows shown").collect(shown.size());
        Statistics.label("total shown").collect(table.paidTotal().amountMinutes() != null);
        for (int taken = 0; table.paidTotal().amountMinutes() != null && taken < 1 << shown.size(); taken++) {
            var left = taken;
            var rest = behind(totals, named, one -> !shown.contains(one) || (left >> shown.indexOf(one) & 1) == 0);
            assertSafe(rest.values());
        }
    }

    @Provide
    Arbitrary<List<Total>> totals() {
        var hours = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.longs().between(9_000, 30_000)),
                Tuple.of(2, Arbitraries.longs().between(60, 3_000)),
                Tuple.of(1, Arbitraries.longs().between(30_000, CellEvidence.MOST_OF_ONE_MINUTES)));
        var people = Arbitraries.maps(Arbitraries.integers().between(0, 30), hours)
                .ofMinSize(1)
                .ofMaxSize(20);
        return Combinators.combine(Arbitraries.integers().between(0, SERVICES - 1), people)
                .as(Total::new)
                .list()
                .ofMaxSize(3)
                .flatMap(some -> Arbitraries.just(oneEach(some)));
    }

    @Provide
    Arbitrary<List<Named>> named() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, SERVICES - 1),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.longs().between(600, 12_000))
                .as(Named::new)
                .list()
                .ofMaxSize(40);
    }

    /** One total for each service; nobody works longer than anybody can, whichever services they work for. */
    private static List<Total> oneEach(List<Total> some) {
        Map<Integer, Long> left = new HashMap<>();
        Map<Integer, Total> byService = new HashMap<>();
        for (var total : some) {
            Map<Integer, Long> people = new HashMap<>();
            total.people().forEach((person, minutes) -> {
                var possible = Math.min(minutes, left.getOrDefault(person, CellEvidence.MOST_OF_ONE_MINUTES));
                if (possible > 0) {
                    people.put(person, possible);
                }
            });
            if (!people.isEmpty() && !byService.containsKey(total.service())) {
                people.forEach((person, minutes) ->
                        left.merge(person, CellEvidence.MOST_OF_ONE_MINUTES - minutes, (had, any) -> had - minutes));
                byService.put(total.service(), new Total(total.service(), people));
            }
        }
        return List.copyOf(byService.values());
    }

    /** Who is behind these services, with how much. */
    private static Map<Integer, Long> behind(List<Total> totals, List<Named> named, IntPredicate services) {
        Map<Integer, Long> people = new HashMap<>();
        for (var total : totals) {
            if (services.test(total.service())) {
                total.people().forEach((person, minutes) -> people.merge(person, minutes, Long::sum));
            }
        }
        for (var one : named) {
            if (services.test(one.service())) {
                people.merge(one.person(), one.amountMinutes(), Long::sum);
            }
        }
        return people;
    }

    private static void assertSafe(Collection<Long> behind) {
        if (behind.isEmpty()) {
            return;
        }
        var most = behind.stream().sorted(Comparator.reverseOrder()).toList();
        var rest = sum(behind) - most.get(0);
        assertThat(behind).hasSizeGreaterThanOrEqualTo(LEAST_PEOPLE);
        assertThat(most.get(0)).isLessThanOrEqualTo(rest);
        assertThat(10 * (rest - most.get(1))).isGreaterThanOrEqualTo(most.get(0));
    }

    private static long sum(Collection<Long> minutes) {
        return minutes.stream().mapToLong(Long::longValue).sum();
    }

    private static UUID id(int service) {
        return new UUID(1, service);
    }
}
