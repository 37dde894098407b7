package org.commonhour.ledger.insight;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The two axes of the grid: who designs, and who delivers. */
public enum GridAxis {
    DESIGN,
    DELIVERY;

    private static final Set<String> DESIGN_PHASES = Set.of("COMMISSION", "DESIGN", "ASSESS");
    private static final Set<String> DELIVERY_FUNCTIONS =
            Set.of("FRONTLINE", "FACILITATE", "COACH_TRAIN", "BROKER", LineFacts.NOT_SAID);
    private static final List<String> LEVELS =
            List.of("INFORMED", "CONSULTED", "INVOLVED", "CO_DECIDED", "CITIZEN_LED");

    /**
     * The axis that a line counts on, if any. To be informed or consulted is not to design. A professional's line
     * without a level counts, for planning is the professional's work; anybody else's needs the level.
     */
    static Optional<GridAxis> of(GridLine line, GridSide side, ShareOfSay leastSay) {
        if (DESIGN_PHASES.contains(line.phase())) {
            var level = line.participationLevel();
            var counts = level == null
                    ? side == GridSide.PROFESSIONAL
                    : LEVELS.indexOf(level) >= LEVELS.indexOf(leastSay.name());
            return counts ? Optional.of(DESIGN) : Optional.empty();
        }
        return line.phase().equals("DELIVER") && DELIVERY_FUNCTIONS.contains(line.function())
                ? Optional.of(DELIVERY)
                : Optional.empty();
    }
}
