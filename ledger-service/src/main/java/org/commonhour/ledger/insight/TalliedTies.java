package org.commonhour.ledger.insight;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonhour.ledger.insight.TalliedFigures.Months;

/** Who gave to whom, out of a tally. */
public final class TalliedTies {

    private static final int MONTH = 0;
    private static final int EDGE = 1;

    private final Tally tally;
    private final NumberTable rows;

    TalliedTies(Tally tally) {
        this.tally = tally;
        this.rows = tally.ties;
    }

    /** Who gave how much to whom, by giver and receiver upwards, at most so many. */
    public List<Tie> ties(Period period, int limit) {
        var ranks = tally.ranks();
        var sums = sums(period);
        var order = new long[sums.length];
        int count = 0;
        for (int edge = 0; edge < sums.length; edge++) {
            if (sums[edge] > 0) {
                order[count] = (long) ranks[giver(edge)] << Integer.SIZE | ranks[receiver(edge)];
                count++;
            }
        }
        Arrays.sort(order, 0, count);
        var people = new int[tally.people.size()];
        for (int person = 1; person < people.length; person++) {
            people[ranks[person]] = person;
        }
        List<Tie> found = new ArrayList<>();
        for (int place = 0; place < Math.min(limit, count); place++) {
            var giver = people[(int) (order[place] >>> Integer.SIZE)];
            var receiver = people[(int) order[place]];
            found.add(new Tie(
                    tally.people.at(giver), tally.people.at(receiver), sums[tally.edges.find(giver, receiver)]));
        }
        return found;
    }

    /** The network of a period; none when it has more ties than that. */
    public Optional<TieNetwork> network(Period period, int most) {
        var sums = sums(period);
        var edges = IntStream.range(0, sums.length)
                .filter(edge -> sums[edge] > 0 && giver(edge) != receiver(edge))
                .toArray();
        if (edges.length > most) {
            return Optional.empty();
        }
        // Numbered in the order of their ids, so that nothing depends on the order in which they were read.
        var ranks = tally.ranks();
        var tied = new BitSet();
        for (var edge : edges) {
            tied.set(ranks[giver(edge)]);
            tied.set(ranks[receiver(edge)]);
        }
        var numbers = new int[ranks.length];
        int people = 0;
        for (int rank = tied.nextSetBit(0); rank >= 0; rank = tied.nextSetBit(rank + 1)) {
            numbers[rank] = people;
            people++;
        }
        return Optional.of(new TieNetwork(
                people,
                Arrays.stream(edges).map(edge -> numbers[ranks[giver(edge)]]).toArray(),
                Arrays.stream(edges).map(edge -> numbers[ranks[receiver(edge)]]).toArray(),
                Arrays.stream(edges).mapToLong(edge -> sums[edge]).toArray(),
                back(edges)));
    }

    /** For each of these edges the place of the one in the other direction; below 0 when it is not among them. */
    private int[] back(int[] edges) {
        var places = new int[tally.edges.rows()];
        Arrays.fill(places, -1);
        for (int place = 0; place < edges.length; place++) {
            places[edges[place]] = place;
        }
        var back = new int[edges.length];
        Arrays.fill(back, -1);
        for (int place = 0; place < edges.length; place++) {
            var first = places[tally.pairs[edges[place]]];
            if (first >= 0 && first != place) {
                back[place] = first;
                back[first] = place;
            }
        }
        return back;
    }

    /** Minutes of the period by edge. */
    private long[] sums(Period period) {
        var within = new Months(period);
        var sums = new long[tally.edges.rows()];
        for (int row = 0; row < rows.rows(); row++) {
            if (within.has(rows.key(row, MONTH)) && rows.amount(row) > 0) {
                sums[rows.key(row, EDGE)] += rows.amount(row);
            }
        }
        return sums;
    }

    private int giver(int edge) {
        return tally.edges.key(edge, 0);
    }

    private int receiver(int edge) {
        return tally.edges.key(edge, 1);
    }

    /** The same by month, at most so many. */
    public List<MonthTie> byMonth(Period period, int limit) {
        var within = new Months(period);
        List<MonthTie> found = new ArrayList<>();
        for (int row = 0; row < rows.rows() && found.size() < limit; row++) {
            if (within.has(rows.key(row, MONTH)) && rows.amount(row) > 0) {
                found.add(new MonthTie(
                        Tally.month(rows.key(row, MONTH)),
                        tally.people.at(giver(rows.key(row, EDGE))),
                        tally.people.at(receiver(rows.key(row, EDGE))),
                        rows.amount(row)));
            }
        }
        return found;
    }

    /** Which pairs are new in the period, and which of the period before have lasted; whichever the direction. */
    public TieCounts counts(Period period) {
        var now = new Months(period);
        var before = new Months(period.before());
        // For each pair: 1 now, 2 in the period before, 4 at any time before.
        var seen = new int[tally.edges.rows()];
        for (int row = 0; row < rows.rows(); row++) {
            var month = rows.key(row, MONTH);
            if (rows.amount(row) > 0 && month <= now.to()) {
                seen[tally.pairs[rows.key(row, EDGE)]] |=
                        (now.has(month) ? 1 : 0) | (before.has(month) ? 2 : 0) | (month < now.from() ? 4 : 0);
            }
        }
        return new TieCounts(
                Arrays.stream(seen).filter(pair -> (pair & 5) == 1).count(),
                Arrays.stream(seen).filter(pair -> (pair & 2) == 2).count(),
                Arrays.stream(seen).filter(pair -> (pair & 3) == 3).count());
    }

    /** Minutes between members by the group of each. */
    public List<GroupMinutes> groups(Period period, Map<UUID, String> groups) {
        var sums = sums(period);
        var names = new Places<String>();
        var groupOf = new int[tally.people.size()];
        for (int person = 1; person < groupOf.length; person++) {
            groupOf[person] = names.of(groups.get(tally.people.at(person)));
        }
        var found = new NumberTable(2);
        for (int edge = 0; edge < sums.length; edge++) {
            var from = groupOf[giver(edge)];
            var to = groupOf[receiver(edge)];
            if (sums[edge] > 0 && from != Places.NONE && to != Places.NONE) {
                found.add(sums[edge], from, to, 0, 0);
            }
        }
        List<GroupMinutes> all = new ArrayList<>();
        for (int row = 0; row < found.rows(); row++) {
            all.add(new GroupMinutes(names.at(found.key(row, 0)), names.at(found.key(row, 1)), found.amount(row)));
        }
        return all;
    }

    /** Months until each of these people, since the month named, had given so many minutes to others. */
    public List<Wait> waits(Map<UUID, YearMonth> since, long minutes, YearMonth now) {
        var reached = reached(since, minutes);
        Map<Wait, Long> waits = new HashMap<>();
        since.forEach((person, month) -> {
            var until = reached.get(person);
            var months = (until == null ? Tally.number(now) : until) - Tally.number(month);
            waits.merge(new Wait(Math.max(0, months), until != null, 0), 1L, Long::sum);
        });
        return Wait.inOrder(waits);
    }

    private Map<UUID, Integer> reached(Map<UUID, YearMonth> since, long minutes) {
        Map<Integer, Integer> from = new HashMap<>();
        since.forEach((person, month) -> from.put(tally.people.find(person), Tally.number(month)));
        from.remove(Places.NONE);
        if (from.isEmpty()) {
            return Map.of();
        }
        var byMonth = new NumberTable(2);
        for (int row = 0; row < rows.rows(); row++) {
            var month = rows.key(row, MONTH);
            var giver = giver(rows.key(row, EDGE));
            var start = from.get(giver);
            if (start != null && month >= start && rows.amount(row) > 0) {
                byMonth.add(rows.amount(row), giver, month, 0, 0);
            }
        }
        var order = new Integer[byMonth.rows()];
        Arrays.setAll(order, row -> row);
        Arrays.sort(order, (one, other) -> Integer.compare(byMonth.key(one, 1), byMonth.key(other, 1)));
        Map<Integer, Long> sums = new HashMap<>();
        Map<UUID, Integer> reached = new HashMap<>();
        for (int row : order) {
            var person = byMonth.key(row, 0);
            if (sums.merge(person, byMonth.amount(row), Long::sum) >= minutes) {
                reached.putIfAbsent(tally.people.at(person), byMonth.key(row, 1));
            }
        }
        return reached;
    }
}
