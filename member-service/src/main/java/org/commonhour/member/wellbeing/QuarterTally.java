package org.commonhour.member.wellbeing;

import java.util.ArrayList;
import java.util.List;

/** Counts the people of a quarter, one after the other, and makes its figures. */
final class QuarterTally {

    private record Place(Measure measure, FigureKind kind, Tally tally) {}

    private final Quarter quarter;
    private final List<Place> places = new ArrayList<>();

    QuarterTally(Quarter quarter) {
        this.quarter = quarter;
        for (var kind : FigureKind.values()) {
            for (var measure : Measure.values()) {
                if (kind == FigureKind.FIRST || measure.hasMean()) {
                    places.add(new Place(measure, kind, new Tally(measure, kind)));
                }
            }
        }
    }

    /** Counts a person; each once. */
    void add(Participant person) {
        for (var measure : Measure.values()) {
            Turn.of(person, measure, quarter)
                    .ifPresent(turn -> places.stream()
                            .filter(place -> place.measure() == measure && place.kind() == turn.kind())
                            .forEach(place -> place.tally().add(turn.value())));
        }
    }

    /** A figure for each measure and kind, published or withheld. */
    List<Figure> figures() {
        return places.stream().map(place -> place.tally().figure()).toList();
    }
}
