package org.commonhour.ledger.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a service's lines say on one basis, folded to one sum per person.
 *
 * @param basis what decides on the side
 * @param people the sums of those whom an event tells apart, by id
 * @param unnamed the sum of the others, such as a monthly total of staff hours
 * @param totals what is known of people behind that sum
 * @param professionalMinutes all minutes on the professional side, in any phase and function
 * @param leftOutMinutes minutes on neither side
 * @param phases by phase of the Four Co's: the community's minutes and all
 */
public record GridEvidence(
        GridBasis basis,
        List<GridMinutes> people,
        GridMinutes unnamed,
        GridTotals totals,
        long professionalMinutes,
        long leftOutMinutes,
        List<PhaseShare> phases) {

    /** Keeps its own copies of the lists. */
    public GridEvidence {
        people = List.copyOf(people);
        phases = List.copyOf(phases);
    }

    /** Folds the lines. */
    public static GridEvidence of(List<GridLine> lines, GridBasis basis, ShareOfSay leastSay) {
        var people = new TreeMap<UUID, GridMinutes>();
        Map<String, PhaseShare> phases = new HashMap<>();
        var unnamed = GridMinutes.NONE;
        long professional = 0;
        long leftOut = 0;
        for (var line : lines) {
            var side = basis.sideOf(line);
            if (side == GridSide.NEITHER) {
                leftOut += line.amountMinutes();
                continue;
            }
            professional += side == GridSide.PROFESSIONAL ? line.amountMinutes() : 0;
            var axis = GridAxis.of(line, side, leastSay);
            if (axis.isEmpty()) {
                continue;
            }
            var minutes = GridMinutes.of(axis.get(), side, line.amountMinutes());
            var community = side == GridSide.COMMUNITY ? line.amountMinutes() : 0;
            phases.merge(line.phase(), new PhaseShare(line.phase(), community, line.amountMinutes()), PhaseShare::plus);
            var person = line.personId();
            if (person == null) {
                unnamed = unnamed.plus(minutes);
            } else {
                people.merge(person, minutes, GridMinutes::plus);
            }
        }
        return new GridEvidence(
                basis,
                new ArrayList<>(people.values()),
                unnamed,
                GridTotals.NONE,
                professional,
                leftOut,
                PhaseShare.inOrder(phases));
    }

    /** All minutes. */
    public GridMinutes minutes() {
        return people.stream().reduce(unnamed, GridMinutes::plus);
    }

    /** How many people stand on each side of each axis, at the least: those of totals may be those with a name. */
    public GridMinutes heads() {
        return namedHeads().max(totals.least());
    }

    /** The cell by heads: that of the least heads, when it is also that of the most; empty when some are not counted. */
    public Optional<GridCell> headsCell() {
        if (!unnamed.equals(totals.minutes())) {
            return Optional.empty();
        }
        var least = GridCell.of(heads());
        return least.equals(GridCell.of(namedHeads().plus(totals.most()))) ? least : Optional.empty();
    }

    private GridMinutes namedHeads() {
        return people.stream().map(GridMinutes::heads).reduce(GridMinutes.NONE, GridMinutes::plus);
    }
}
