package org.commonhour.ledger.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonhour.ledger.insight.TalliedFigures.Months;
import org.jspecify.annotations.Nullable;

/**
 * A service's evidence for the grid over several periods of the same length, each a month later than the one before: what
 * a month adds is added, and what the month that is left behind had is taken away.
 */
public final class TalliedGrid {

    private static final int SIDES = 4;
    private static final int PLACE_BITS = 24;
    private static final long LAST_PLACE = (1L << PLACE_BITS) - 1;

    private final Tally tally;
    private final int mostPeople;
    private final ShareOfSay leastSay;
    private final Map<Integer, int[]> byMonth = new HashMap<>();
    private final List<Integer> people = new ArrayList<>();
    private final long[] all;
    private final List<Integer> totals = new ArrayList<>();
    private final List<Integer> totalHeads = new ArrayList<>();

    TalliedGrid(Tally tally, UUID serviceId, ShareOfSay leastSay, int mostPeople) {
        this.tally = tally;
        this.leastSay = leastSay;
        this.mostPeople = mostPeople;
        this.all = new long[tally.people.size()];
        var service = tally.services.find(serviceId);
        var met = new int[tally.people.size()];
        Map<Integer, IntStream.Builder> rows = new HashMap<>();
        for (int row = 0; row < tally.given.rows() && service != Places.NONE; row++) {
            if (tally.given.key(row, Tally.SERVICE) == service && tally.given.amount(row) > 0) {
                var person = tally.given.key(row, Tally.PERSON);
                if (person != Places.NONE && met[person] == 0) {
                    people.add(person);
                    met[person] = 1;
                }
                rows.computeIfAbsent(tally.given.key(row, Tally.MONTH), added -> IntStream.builder())
                        .add(row);
            }
        }
        for (int row = 0; row < tally.totals.rows() && service != Places.NONE; row++) {
            if (tally.totals.key(row, Tally.SERVICE) == service && tally.totals.amount(row) > 0) {
                totals.add(row);
            }
        }
        for (int row = 0; row < tally.totalHeads.rows() && service != Places.NONE; row++) {
            if (tally.totalHeads.key(row, Tally.SERVICE) == service && tally.totalHeads.amount(row) > 0) {
                totalHeads.add(row);
            }
        }
        rows.forEach((month, found) -> byMonth.put(month, found.build().toArray()));
        var ranks = tally.ranks();
        people.sort(Comparator.comparing(person -> ranks[person]));
    }

    /** The evidence of a period, of others that end up to so many months earlier, and of the one before it. */
    public GridPeriods periods(Period period, int earlier) {
        return new GridPeriods(
                evidence(period, earlier), evidence(period.before(), 0).get(0));
    }

    /** The evidence on each basis, of the earliest period first; the last ends with the period itself. */
    private List<List<GridEvidence>> evidence(Period period, int earlier) {
        Arrays.fill(all, 0);
        var folds = Arrays.stream(GridBasis.values()).map(Fold::new).toList();
        var first = new Months(period.earlier(earlier));
        for (int month = first.from(); month <= first.to(); month++) {
            move(folds, month, 1);
        }
        List<List<GridEvidence>> found = new ArrayList<>();
        found.add(evidence(folds, first));
        for (int step = 1; step <= earlier; step++) {
            move(folds, first.from() + step - 1, -1);
            move(folds, first.to() + step, 1);
            found.add(evidence(folds, new Months(first.from() + step, first.to() + step)));
        }
        return found;
    }

    private void move(List<Fold> folds, int month, int sign) {
        for (var row : byMonth.getOrDefault(month, new int[0])) {
            var fact = tally.given.key(row, Tally.FACT);
            var person = tally.given.key(row, Tally.PERSON);
            var minutes = sign * tally.given.amount(row);
            all[person] += minutes;
            for (var fold : folds) {
                fold.move(fact, person, minutes);
            }
        }
    }

    private List<GridEvidence> evidence(List<Fold> folds, Months within) {
        var named = named();
        return folds.stream().map(fold -> fold.evidence(named, within)).toList();
    }

    /** Those with the most minutes, by id where equal; all when they are not too many. */
    private boolean[] named() {
        var order = IntStream.range(0, people.size())
                .filter(place -> all[people.get(place)] > 0)
                .mapToLong(place -> all[people.get(place)] << PLACE_BITS | LAST_PLACE - place)
                .sorted()
                .toArray();
        var found = new boolean[all.length];
        for (int place = Math.max(0, order.length - mostPeople); place < order.length; place++) {
            found[people.get((int) (LAST_PLACE - (order[place] & LAST_PLACE)))] = true;
        }
        return found;
    }

    /** The sums on one basis. */
    private final class Fold {
        private final GridBasis basis;
        private final GridSide[] sides = new GridSide[tally.facts.size()];
        private final @Nullable GridAxis[] axes = new GridAxis[tally.facts.size()];
        private final long[] byPerson = new long[tally.people.size() * SIDES];
        private final long[] byFact = new long[tally.facts.size()];

        Fold(GridBasis basis) {
            this.basis = basis;
            for (int fact = 1; fact < sides.length; fact++) {
                var given = tally.facts.at(fact);
                var line = new GridLine(
                        null,
                        given.phase(),
                        given.participationLevel(),
                        given.function(),
                        given.standing(),
                        given.remuneration(),
                        0);
                sides[fact] = basis.sideOf(line);
                axes[fact] = sides[fact] == GridSide.NEITHER
                        ? null
                        : GridAxis.of(line, sides[fact], leastSay).orElse(null);
            }
        }

        void move(int fact, int person, long minutes) {
            byFact[fact] += minutes;
            var axis = axes[fact];
            if (axis != null) {
                var side = (axis == GridAxis.DESIGN ? 0 : 2) + (sides[fact] == GridSide.PROFESSIONAL ? 0 : 1);
                byPerson[person * SIDES + side] += minutes;
            }
        }

        private GridTotals totals(Months within) {
            var minutes = GridMinutes.NONE;
            var least = GridMinutes.NONE;
            for (var row : totals) {
                if (within.has(tally.totals.key(row, Tally.MONTH))) {
                    var fact = tally.totals.key(row, Tally.FACT);
                    minutes = minutes.plus(placed(fact, tally.totals.amount(row)));
                    least = least.max(placed(fact, tally.totals.key(row, Tally.HEADS)));
                }
            }
            Map<Integer, GridMinutes> months = new HashMap<>();
            for (var row : totalHeads) {
                var month = tally.totalHeads.key(row, Tally.MONTH);
                if (within.has(month)) {
                    var heads = placed(tally.totalHeads.key(row, Tally.FACT), tally.totalHeads.amount(row));
                    months.merge(month, heads, GridMinutes::plus);
                }
            }
            return new GridTotals(minutes, least, months.values().stream().reduce(GridMinutes.NONE, GridMinutes::max));
        }

        private GridMinutes placed(int fact, long number) {
            var axis = axes[fact];
            return axis == null ? GridMinutes.NONE : GridMinutes.of(axis, sides[fact], number);
        }

        GridEvidence evidence(boolean[] named, Months within) {
            List<GridMinutes> sums = new ArrayList<>();
            var unnamed = of(Places.NONE);
            for (var person : people) {
                var minutes = of(person);
                if (minutes.design() + minutes.delivery() > 0) {
                    if (named[person]) {
                        sums.add(minutes);
                    } else {
                        unnamed = unnamed.plus(minutes);
                    }
                }
            }
            Map<String, PhaseShare> phases = new HashMap<>();
            long professional = 0;
            long leftOut = 0;
            for (int fact = 1; fact < byFact.length; fact++) {
                var minutes = byFact[fact];
                professional += sides[fact] == GridSide.PROFESSIONAL ? minutes : 0;
                leftOut += sides[fact] == GridSide.NEITHER ? minutes : 0;
                if (axes[fact] != null && minutes > 0) {
                    var phase = tally.facts.at(fact).phase();
                    var community = sides[fact] == GridSide.COMMUNITY ? minutes : 0;
                    phases.merge(phase, new PhaseShare(phase, community, minutes), PhaseShare::plus);
                }
            }
            return new GridEvidence(
                    basis, sums, unnamed, totals(within), professional, leftOut, PhaseShare.inOrder(phases));
        }

        private GridMinutes of(int person) {
            var at = person * SIDES;
            return new GridMinutes(byPerson[at], byPerson[at + 1], byPerson[at + 2], byPerson[at + 3]);
        }
    }
}
