package org.commonhour.ledger.statement;

import java.util.List;

/**
 * A statement in words, ready to be laid out.
 *
 * @param language the language of the words, such as {@code en}
 * @param title what it is
 * @param period which days
 * @param opening what the account held before
 * @param closing what it held at the end
 * @param totals what came in and went out, together
 * @param linesTitle what stands above the lines
 * @param dayHead the head of the days
 * @param movedHead the head of what moved
 * @param afterHead the head of the balances
 * @param lines every line, oldest first
 * @param nothing what is said when there are none
 * @param notes what else should be known, in sentences
 */
public record StatementPage(
        String language,
        String title,
        String period,
        String opening,
        String closing,
        String totals,
        String linesTitle,
        String dayHead,
        String movedHead,
        String afterHead,
        List<Line> lines,
        String nothing,
        List<String> notes) {

    public StatementPage {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** Whether anything moved. */
    public boolean hasLines() {
        return !lines.isEmpty();
    }

    /**
     * One line.
     *
     * @param day when it was recorded
     * @param happened when it happened, if that was another day; else empty
     * @param moved what came or went
     * @param why the reason and the other side
     * @param after the balance after it
     */
    public record Line(String day, String happened, String moved, String why, String after) {}
}
