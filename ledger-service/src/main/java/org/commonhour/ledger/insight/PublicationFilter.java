package org.commonhour.ledger.insight;

import java.util.Collection;

/**
 * What every figure passes before everybody may see it. Counts of 1 to 7 people are withheld and others rounded to 5;
 * minutes are withheld when few people or one or two of them stand behind them, and rounded to 5 hours. What is joined
 * from cells that pass passes too, so that sums and differences of published cells are safe.
 */
public final class PublicationFilter {

    /** The fewest people behind a published figure. */
    public static final long LEAST_PEOPLE = 8;

    /** People are rounded to this many. */
    public static final long PEOPLE_STEP = 5;

    /** Minutes are rounded to this many. */
    public static final long MINUTES_STEP = 300;

    /** Without the two largest givers, at least so many percent of the largest giver's minutes must be left. */
    private static final long LEAST_REST_PERCENT = 10;

    private PublicationFilter() {}

    /** The cell as everybody may see it. */
    public static PublishedCell cell(CellEvidence evidence) {
        if (evidence.unnamedMinutes() > 0) {
            return PublishedCell.withheld(PublicationStatus.PEOPLE_UNKNOWN);
        }
        if (evidence.people() == 0) {
            return new PublishedCell(PublicationStatus.PUBLISHED, 0L, 0L);
        }
        if (evidence.people() < LEAST_PEOPLE) {
            return PublishedCell.withheld(PublicationStatus.FEW_PEOPLE);
        }
        var people = rounded(evidence.people(), PEOPLE_STEP);
        if (isDominated(evidence)) {
            return new PublishedCell(PublicationStatus.DOMINATED, people, null);
        }
        return new PublishedCell(PublicationStatus.PUBLISHED, people, rounded(evidence.amountMinutes(), MINUTES_STEP));
    }

    /**
     * The total of a table as somebody may see it. Whoever takes the published rows from it, and those that they know
     * exactly, gets the withheld ones all together, so these have to pass themselves. Its people are shown when those of
     * the rows that hide theirs, together, and those who are not in one row, are nobody or 8 at least.
     *
     * @param total all rows together, counted and not added up
     * @param withheld the rows whose minutes are withheld and not known, together
     * @param hiddenPeople the people of the rows whose people are withheld and not known, together
     * @param shownPeople the people of the rows whose people are shown or known, before rounding
     */
    public static PublishedCell total(
            CellEvidence total, CellEvidence withheld, long hiddenPeople, Collection<Long> shownPeople) {
        var cell = cell(total);
        var peopleAreSafe = isSafeDifference(hiddenPeople)
                && shownPeople.stream().allMatch(row -> isSafeDifference(total.people() - row));
        var people = peopleAreSafe ? cell.people() : null;
        if (!cell.isPublished()) {
            return new PublishedCell(cell.status(), people, null);
        }
        return cell(withheld).isPublished()
                ? new PublishedCell(PublicationStatus.PUBLISHED, people, cell.amountMinutes())
                : new PublishedCell(PublicationStatus.PROTECTS_OTHERS, people, null);
    }

    /** Whether the minutes are mostly one person's, or can be guessed by the second largest giver. */
    static boolean isDominated(CellEvidence evidence) {
        var rest = evidence.amountMinutes() - evidence.largestMinutes() - evidence.secondMinutes();
        return 100 * rest < LEAST_REST_PERCENT * evidence.largestMinutes()
                || 2 * evidence.largestMinutes() > evidence.amountMinutes();
    }

    private static boolean isSafeDifference(long people) {
        return people == 0 || people >= LEAST_PEOPLE;
    }

    private static long rounded(long value, long step) {
        return Math.floorDiv(value + step / 2, step) * step;
    }
}
