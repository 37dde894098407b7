package org.commonhour.member.wellbeing;

import java.util.Optional;

/**
 * A change of life satisfaction in money, as a lens: people × points × years × value of a wellbeing-adjusted life year.
 *
 * <p>A WELLBY is one point of life satisfaction of one person for one year: £13,000, from £10,000 to £16,000, in 2019
 * prices (HM Treasury, Wellbeing Guidance for Appraisal: Supplementary Green Book Guidance, July 2021). Only with 30
 * people or more who answered twice. It is made of the figures as they are shown, so it tells nothing more than they do.
 *
 * @param people as shown, rounded to 5
 * @param points mean change as shown
 * @param years how long the change is taken to last
 */
public record Wellby(int people, double points, int years, long lowPounds, long centralPounds, long highPounds) {

    public static final long LOW_POUNDS = 10_000;
    public static final long CENTRAL_POUNDS = 13_000;
    public static final long HIGH_POUNDS = 16_000;
    public static final int PRICE_BASE = 2019;
    public static final int LEAST_PEOPLE = 30;

    // What is shown as 30 may be 28; what is shown as 35 is 33 at least.
    private static final int LEAST_SHOWN = 35;

    /** The lens for a figure; nothing for other figures than a published change of life satisfaction of enough people. */
    public static Optional<Wellby> of(Figure figure) {
        var people = figure.people();
        var points = figure.mean();
        if (figure.measure() != Measure.LIFE_SATISFACTION
                || figure.kind() != FigureKind.CHANGE
                || people == null
                || points == null
                || people < LEAST_SHOWN) {
            return Optional.empty();
        }
        var amount = people * points;
        return Optional.of(new Wellby(
                people,
                points,
                1,
                Math.round(amount * LOW_POUNDS),
                Math.round(amount * CENTRAL_POUNDS),
                Math.round(amount * HIGH_POUNDS)));
    }
}
