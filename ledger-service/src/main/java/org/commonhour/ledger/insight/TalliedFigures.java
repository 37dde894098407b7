package org.commonhour.ledger.insight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonhour.ledger.insight.Tally.GivenFact;
import org.jspecify.annotations.Nullable;

/** Minutes and heads out of a tally. Minutes come from the small table; only heads need the one with people. */
public final class TalliedFigures {

    private static final String CREDIT = "TIME_CREDIT";
    private static final int PAID = 1;
    private static final int PEER = 2;

    private final Tally tally;

    TalliedFigures(Tally tally) {
        this.tally = tally;
    }

    /** What a service's minutes and heads of all time are. */
    public ServiceFigure service(UUID serviceId, UUID organisationId, Map<UUID, Long> heads) {
        var service = tally.services.find(serviceId);
        var paidFacts = tally.which(GivenFact::isPaid);
        long unpaid = 0;
        long paid = 0;
        for (int row = 0; row < tally.sums.rows() && service != Places.NONE; row++) {
            if (tally.sums.key(row, Tally.SERVICE) == service) {
                if (paidFacts[tally.sums.key(row, Tally.FACT)]) {
                    paid += tally.sums.amount(row);
                } else {
                    unpaid += tally.sums.amount(row);
                }
            }
        }
        return new ServiceFigure(
                serviceId, organisationId, unpaid, paid, heads.getOrDefault(serviceId, 0L), FigureNote.of(paid));
    }

    /** How many people gave unpaid minutes to each service, of all time. */
    public Map<UUID, Long> heads() {
        var paid = tally.which(GivenFact::isPaid);
        var people = new BitSet[tally.services.size()];
        for (int row = 0; row < tally.given.rows(); row++) {
            if (tally.given.amount(row) > 0 && !paid[tally.given.key(row, Tally.FACT)]) {
                TalliedSides.mark(people, tally.given.key(row, Tally.SERVICE), tally.given.key(row, Tally.PERSON));
            }
        }
        Map<UUID, Long> heads = new HashMap<>();
        for (int service = 1; service < people.length; service++) {
            heads.put(tally.services.at(service), TalliedSides.heads(people[service]));
        }
        return heads;
    }

    /** A service's months that have any minutes, in order. */
    public List<MonthFigure> months(UUID serviceId, Period period) {
        var service = tally.services.find(serviceId);
        var within = new Months(period);
        var paidFacts = tally.which(GivenFact::isPaid);
        Map<Integer, long[]> found = new TreeMap<>();
        for (int row = 0; row < tally.sums.rows() && service != Places.NONE; row++) {
            var month = tally.sums.key(row, Tally.MONTH);
            if (tally.sums.key(row, Tally.SERVICE) == service && within.has(month) && tally.sums.amount(row) > 0) {
                var paid = paidFacts[tally.sums.key(row, Tally.FACT)] ? 1 : 0;
                found.computeIfAbsent(month, added -> new long[2])[paid] += tally.sums.amount(row);
            }
        }
        return found.entrySet().stream()
                .map(month -> new MonthFigure(
                        Tally.month(month.getKey()),
                        month.getValue()[0],
                        month.getValue()[1],
                        isPaidTwice(service, month.getKey())))
                .toList();
    }

    /** Whether a session and a report both have paid minutes of the month. */
    private boolean isPaidTwice(int service, int month) {
        return Stream.of(tally.paidInSessions, tally.paidInReports).allMatch(table -> {
            var row = table.find(service, month);
            return row >= 0 && table.amount(row) > 0;
        });
    }

    /** Minutes by kind of work, in the order of their names. */
    public List<WorkMinutes> work(FigureScope scope, Map<UUID, UUID> organisations) {
        var within = new Months(scope.period());
        var services = services(scope, organisations);
        Map<String, Map<Boolean, Long>> found = new TreeMap<>();
        for (int row = 0; row < tally.sums.rows(); row++) {
            if (services[tally.sums.key(row, Tally.SERVICE)]
                    && within.has(tally.sums.key(row, Tally.MONTH))
                    && tally.sums.amount(row) > 0) {
                var fact = tally.facts.at(tally.sums.key(row, Tally.FACT));
                found.computeIfAbsent(fact.work().name(), added -> new TreeMap<>())
                        .merge(fact.remuneration().equals(CREDIT), tally.sums.amount(row), Long::sum);
            }
        }
        List<WorkMinutes> all = new ArrayList<>();
        found.forEach((work, parts) ->
                parts.forEach((credited, minutes) -> all.add(new WorkMinutes(Work.valueOf(work), credited, minutes))));
        return all;
    }

    /** Minutes by month, function and pay, in that order. */
    public List<RoleMinutes> roles(Period period) {
        var within = new Months(period);
        var names = new Places<String>();
        var functionOf = new int[tally.facts.size()];
        var payOf = new int[tally.facts.size()];
        for (int fact = 1; fact < functionOf.length; fact++) {
            functionOf[fact] = names.of(tally.facts.at(fact).function());
            payOf[fact] = (tally.facts.at(fact).isPaid() ? PAID : 0)
                    + (tally.facts.at(fact).remuneration().equals("PAID_PEER") ? PEER : 0);
        }
        var found = new NumberTable(3);
        for (int row = 0; row < tally.sums.rows(); row++) {
            var month = tally.sums.key(row, Tally.MONTH);
            if (within.has(month) && tally.sums.amount(row) > 0) {
                var fact = tally.sums.key(row, Tally.FACT);
                found.add(tally.sums.amount(row), month, functionOf[fact], payOf[fact], 0);
            }
        }
        return IntStream.range(0, found.rows())
                .mapToObj(row -> new RoleMinutes(
                        Tally.month(found.key(row, 0)),
                        names.at(found.key(row, 1)),
                        (found.key(row, 2) & PAID) != 0,
                        (found.key(row, 2) & PEER) != 0,
                        found.amount(row)))
                .sorted(Comparator.comparing(RoleMinutes::month)
                        .thenComparing(RoleMinutes::function)
                        .thenComparing(RoleMinutes::paid)
                        .thenComparing(RoleMinutes::peer))
                .toList();
    }

    /** Given minutes by service, side and person; ids upwards, none last. */
    public List<PersonMinutes> evidence(Period period) {
        var within = new Months(period);
        var paidFacts = tally.which(GivenFact::isPaid);
        var sums = new NumberTable(3);
        for (int row = 0; row < tally.given.rows(); row++) {
            if (within.has(tally.given.key(row, Tally.MONTH)) && tally.given.amount(row) > 0) {
                sums.add(
                        tally.given.amount(row),
                        tally.given.key(row, Tally.SERVICE),
                        paidFacts[tally.given.key(row, Tally.FACT)] ? 1 : 0,
                        tally.given.key(row, Tally.PERSON),
                        0);
            }
        }
        var totals = new Totals(within, paidFacts);
        List<PersonMinutes> found = new ArrayList<>();
        for (int row = 0; row < sums.rows(); row++) {
            var person = sums.key(row, 2);
            found.add(new PersonMinutes(
                    tally.services.orNull(sums.key(row, 0)),
                    sums.key(row, 1) == 1,
                    tally.people.orNull(person),
                    sums.amount(row),
                    person == Places.NONE ? totals.heads(sums.key(row, 0), sums.key(row, 1), sums.amount(row)) : 1));
        }
        found.sort(Comparator.comparing(PersonMinutes::serviceId, Tally.BY_ID)
                .thenComparing(PersonMinutes::paid)
                .thenComparing(PersonMinutes::personId, Tally.BY_ID));
        return found;
    }

    /** Totals of which it is said how many people they are of, by service and side. */
    private final class Totals {
        private final NumberTable minutes = new NumberTable(2);
        private final Map<Integer, Long> heads = new HashMap<>();

        Totals(Months within, boolean[] paidFacts) {
            for (int row = 0; row < tally.totals.rows(); row++) {
                if (within.has(tally.totals.key(row, Tally.MONTH)) && tally.totals.amount(row) > 0) {
                    var paid = paidFacts[tally.totals.key(row, Tally.FACT)] ? 1 : 0;
                    var place = minutes.add(tally.totals.amount(row), tally.totals.key(row, Tally.SERVICE), paid, 0, 0);
                    // The same people may stand behind several totals.
                    heads.merge(place, (long) tally.totals.key(row, Tally.HEADS), Math::max);
                }
            }
        }

        /** How many people these minutes are of, at the least; 0 when some of them came without saying. */
        long heads(int service, int paid, long amountMinutes) {
            var place = minutes.find(service, paid);
            return place < 0 || minutes.amount(place) < amountMinutes ? 0 : heads.getOrDefault(place, 0L);
        }
    }

    /** Unpaid beside paid by the dimension's values upwards, above the one named, at most so many; none last. */
    public List<DimensionFigure> by(
            Dimension dimension, FigureScope scope, Map<UUID, UUID> organisations, @Nullable String after, int limit) {
        var sides = new TalliedSides(tally, dimension, organisations);
        var within = new Months(scope.period());
        var services = services(scope, organisations);
        sides.minutes(within, services);
        var keys = sides.keys(after, limit);
        sides.people(within, services);
        return keys.stream().map(sides::figure).toList();
    }

    /** For each service, by its number, whether it is in the scope. */
    private boolean[] services(FigureScope scope, Map<UUID, UUID> organisations) {
        var asked = scope.organisationIds();
        var found = new boolean[tally.services.size()];
        for (int service = 0; service < found.length; service++) {
            var id = tally.services.orNull(service);
            var organisation = id == null ? null : organisations.get(id);
            found[service] = (scope.serviceId() == null || scope.serviceId().equals(id))
                    && (asked == null || organisation != null && asked.contains(organisation));
        }
        return found;
    }

    /** The months of a period as numbers. */
    record Months(int from, int to) {
        Months(Period period) {
            this(Tally.number(period.from()), Tally.number(period.to()));
        }

        boolean has(int month) {
            return month >= from && month <= to;
        }
    }
}
