package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever people give, nothing that is published can be taken apart to fewer than 8 of them. */
class PublicationPropertiesTest {

    private static final int SERVICES = 5;

    /** Services of these organisations, whose staff know their own rows exactly; the last service is nobody's. */
    private static final Map<UUID, UUID> ORGANISATIONS =
            Map.of(id(0), id(10), id(1), id(11), id(2), id(10), id(3), id(11));

    /** The two organisations' staff, and everybody else. */
    private static final List<UUID> ONLOOKERS = List.of(id(10), id(11), id(12));

    /** Minutes that a person gave in a quarter for a service. */
    record Gift(int quarter, int service, int person, long amountMinutes) {}

    @Property(tries = 2000)
    void noRowIsAboutFewPeopleOrMostlyAboutOne(@ForAll("gifts") List<Gift> gifts) {
        for (var quarter : List.of(0, 1)) {
            for (var row : table(gifts, quarter).rows()) {
                var service = number(row.serviceId());
                var behind = evidence(gifts, gift -> gift.quarter() == quarter && gift.service() == service);
                if (row.unpaid().amountMinutes() != null) {
                    assertSafe(behind);
                    assertThat(Math.abs(row.unpaid().amountMinutes() - behind.amountMinutes()))
                            .isLessThanOrEqualTo(150);
                }
                if (row.unpaid().people() != null) {
                    assertThat(behind.people() == 0 || behind.people() >= 8).isTrue();
                    assertThat(row.unpaid().people() % 5).isZero();
                }
            }
        }
    }

    @Property(tries = 2000)
    void noSumOfRowsTakenFromATotalLeavesFewPeople(@ForAll("gifts") List<Gift> gifts) {
        for (var quarter : List.of(0, 1)) {
            var table = table(gifts, quarter);
            if (table.unpaidTotal().amountMinutes() == null) {
                continue;
            }
            for (var onlooker : ONLOOKERS) {
                var shown = table.rows().stream()
                        .filter(row -> row.unpaid().amountMinutes() != null)
                        .map(row -> number(row.serviceId()))
                        .filter(service -> !isOwn(service, onlooker))
                        .toList();
                for (int subset = 0; subset < 1 << shown.size(); subset++) {
                    var taken = new ArrayList<Integer>();
                    for (int index = 0; index < shown.size(); index++) {
                        if ((subset >> index & 1) == 1) {
                            taken.add(shown.get(index));
                        }
                    }
                    assertSafe(evidence(
                            gifts,
                            gift -> gift.quarter() == quarter
                                    && !taken.contains(gift.service())
                                    && !isOwn(gift.service(), onlooker)));
                }
            }
        }
    }

    @Property(tries = 2000)
    void noStaffLearnHowManyFewOthersAre(@ForAll("gifts") List<Gift> gifts) {
        for (var quarter : List.of(0, 1)) {
            var table = table(gifts, quarter);
            if (table.unpaidTotal().people() == null) {
                continue;
            }
            var all = evidence(gifts, gift -> gift.quarter() == quarter).people();
            for (var onlooker : ONLOOKERS) {
                var own = evidence(gifts, gift -> gift.quarter() == quarter && isOwn(gift.service(), onlooker));
                assertThat(all - own.people()).matches(people -> people == 0 || people >= 8);
                var hidden = evidence(
                        gifts,
                        gift -> gift.quarter() == quarter
                                && !isOwn(gift.service(), onlooker)
                                && table.cell(Optional.of(id(gift.service())), false)
                                                .people()
                                        == null);
                assertThat(hidden.people()).matches(people -> people == 0 || people >= 8);
            }
        }
    }

    @Property(tries = 2000)
    void noTwoCountsOfPeopleDifferByFewerThanEight(@ForAll("gifts") List<Gift> gifts) {
        for (var quarter : List.of(0, 1)) {
            var table = table(gifts, quarter);
            if (table.unpaidTotal().people() == null) {
                continue;
            }
            var all = evidence(gifts, gift -> gift.quarter() == quarter).people();
            for (var row : table.rows()) {
                if (row.unpaid().people() != null) {
                    var service = number(row.serviceId());
                    var own = evidence(gifts, gift -> gift.quarter() == quarter && gift.service() == service)
                            .people();
                    assertThat(all - own).matches(people -> people == 0 || people >= 8);
                }
            }
        }
    }

    @Property(tries = 500)
    void theTablesOfTwoQuartersShareNoMinute(@ForAll("gifts") List<Gift> gifts) {
        var first = evidence(gifts, gift -> gift.quarter() == 0);
        var second = evidence(gifts, gift -> gift.quarter() == 1);
        var both = evidence(gifts, gift -> true);

        assertThat(first.amountMinutes() + second.amountMinutes()).isEqualTo(both.amountMinutes());
        assertThat(new Quarter(2026, 1).months().to().plusMonths(1))
                .isEqualTo(new Quarter(2026, 2).months().from());
        assertThat(new Quarter(2026, 4).months().to().plusMonths(1))
                .isEqualTo(new Quarter(2027, 1).months().from());
    }

    @Provide
    Arbitrary<List<Gift>> gifts() {
        var people = Arbitraries.integers().between(0, 24);
        var minutes = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(15, 300)),
                Tuple.of(1, Arbitraries.longs().between(1_000, 10_000)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, SERVICES - 1),
                        people,
                        minutes)
                .as(Gift::new)
                .list()
                .ofMinSize(0)
                .ofMaxSize(90);
    }

    private static void assertSafe(CellEvidence behind) {
        assertThat(behind.people() == 0 || behind.people() >= 8).isTrue();
        assertThat(behind.people() == 0 || !PublicationFilter.isDominated(behind))
                .isTrue();
    }

    private static PublishedTable table(List<Gift> gifts, int quarter) {
        return PublishedTable.of(minutes(gifts, gift -> gift.quarter() == quarter), ORGANISATIONS);
    }

    private static List<PersonMinutes> minutes(List<Gift> gifts, Predicate<Gift> which) {
        return gifts.stream()
                .filter(which)
                .map(gift -> new PersonMinutes(id(gift.service()), false, id(gift.person()), gift.amountMinutes()))
                .toList();
    }

    private static CellEvidence evidence(List<Gift> gifts, Predicate<Gift> which) {
        Map<Integer, Long> people = new HashMap<>();
        gifts.stream().filter(which).forEach(gift -> people.merge(gift.person(), gift.amountMinutes(), Long::sum));
        var largest = people.values().stream().sorted(Comparator.reverseOrder()).toList();
        return new CellEvidence(
                people.size(),
                largest.stream().mapToLong(Long::longValue).sum(),
                largest.isEmpty() ? 0 : largest.get(0),
                largest.size() < 2 ? 0 : largest.get(1),
                0);
    }

    private static boolean isOwn(int service, UUID onlooker) {
        return onlooker.equals(ORGANISATIONS.get(id(service)));
    }

    private static UUID id(int service) {
        return new UUID(1, service);
    }

    private static int number(UUID service) {
        return (int) service.getLeastSignificantBits();
    }
}
