package org.commonhour.ledger.insight;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a service stands by who designs it and who delivers it, with the guards against saying too much.
 *
 * @param outcome whether it stands in a cell
 * @param cell the cell by hours, when it does
 * @param headsCell the cell by heads, when it stands in one and everybody is told apart or counted
 * @param evidence what it is computed from
 * @param uncertainty how sure the cell is; null without a cell, and as long as nobody has drawn
 * @param notes what a reader has to know
 */
public record Grid(
        GridOutcome outcome,
        @Nullable GridCell cell,
        @Nullable GridCell headsCell,
        GridEvidence evidence,
        @Nullable GridUncertainty uncertainty,
        Set<GridNote> notes) {

    /** The least design that can be classed: 10 hours. */
    public static final long LEAST_DESIGN_MINUTES = 600;

    /** The least delivery that can be classed: 40 hours. */
    public static final long LEAST_DELIVERY_MINUTES = 2_400;

    /** The fewest people on the community's side of an axis that it shares or holds. */
    public static final long LEAST_PEOPLE = 5;

    /** Keeps its own copy of the notes, in their order. */
    public Grid {
        notes = notes.isEmpty() ? Set.of() : EnumSet.copyOf(notes);
    }

    /** Classes the evidence, drawing people so often. */
    static Grid of(GridEvidence evidence, int replicates) {
        var grid = withoutDraws(evidence);
        return grid.cell() == null
                ? grid
                : new Grid(
                        grid.outcome(),
                        grid.cell(),
                        grid.headsCell(),
                        evidence,
                        GridUncertainty.of(evidence, replicates),
                        grid.notes());
    }

    /** Classes the evidence without saying how sure that is. */
    static Grid withoutDraws(GridEvidence evidence) {
        var notes = EnumSet.noneOf(GridNote.class);
        if (evidence.leftOutMinutes() > 0) {
            notes.add(GridNote.MINUTES_LEFT_OUT);
        }
        var byHours = GridCell.of(evidence.minutes());
        notes.addAll(missing(evidence, byHours));
        if (evidence.professionalMinutes() == 0) {
            notes.add(GridNote.NO_PROFESSIONAL_MINUTES);
            return new Grid(GridOutcome.UNKNOWN_PAID_SIDE, null, null, evidence, null, notes);
        }
        if (byHours.isEmpty() || notes.stream().anyMatch(Grid::forbidsCell)) {
            return new Grid(GridOutcome.INSUFFICIENT, null, null, evidence, null, notes);
        }
        var byHeads = evidence.headsCell();
        if (byHeads.isEmpty()) {
            notes.add(GridNote.HEADS_UNKNOWN);
        } else if (!byHeads.equals(byHours)) {
            notes.add(GridNote.HEADS_DIFFER);
        }
        return new Grid(GridOutcome.CLASSIFIED, byHours.get(), byHeads.orElse(null), evidence, null, notes);
    }

    private static Set<GridNote> missing(GridEvidence evidence, Optional<GridCell> cell) {
        var notes = EnumSet.noneOf(GridNote.class);
        var minutes = evidence.minutes();
        var heads = evidence.heads();
        if (minutes.design() < LEAST_DESIGN_MINUTES) {
            notes.add(GridNote.TOO_LITTLE_DESIGN);
        }
        if (minutes.delivery() < LEAST_DELIVERY_MINUTES) {
            notes.add(GridNote.TOO_LITTLE_DELIVERY);
        }
        if (cell.filter(GridCell::communityDesigns).isPresent() && heads.designCommunity() < LEAST_PEOPLE) {
            notes.add(GridNote.FEW_PEOPLE_DESIGN);
        }
        if (cell.filter(GridCell::communityDelivers).isPresent() && heads.deliveryCommunity() < LEAST_PEOPLE) {
            notes.add(GridNote.FEW_PEOPLE_DELIVER);
        }
        return notes;
    }

    private static boolean forbidsCell(GridNote note) {
        return switch (note) {
            case TOO_LITTLE_DESIGN, TOO_LITTLE_DELIVERY, FEW_PEOPLE_DESIGN, FEW_PEOPLE_DELIVER -> true;
            default -> false;
        };
    }
}
