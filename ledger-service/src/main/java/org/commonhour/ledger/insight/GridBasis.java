package org.commonhour.ledger.insight;

import java.util.Set;

/** What decides on which side of the grid a contribution stands. */
public enum GridBasis {
    /** As whom the person took part; trainees and employee volunteers are neither users nor the service's staff. */
    STANDING(Set.of("PROFESSIONAL"), Set.of("SERVICE_USER", "FAMILY_CARER", "NEIGHBOUR_OR_MEMBER")) {
        @Override
        String code(GridLine line) {
            return line.standing();
        }
    },
    /** Whether the person was paid: a stand-in for standing, to be named as one. */
    REMUNERATION(
            Set.of("SALARIED_BY_PROVIDER", "SALARIED_BY_OTHER", "PAID_PEER"),
            Set.of("EXPENSES_ONLY", "TIME_CREDIT", "UNPAID")) {
        @Override
        String code(GridLine line) {
            return line.remuneration();
        }
    };

    private final Set<String> professional;
    private final Set<String> community;

    GridBasis(Set<String> professional, Set<String> community) {
        this.professional = professional;
        this.community = community;
    }

    abstract String code(GridLine line);

    /** The side that the line stands on. */
    public GridSide sideOf(GridLine line) {
        var code = code(line);
        if (professional.contains(code)) {
            return GridSide.PROFESSIONAL;
        }
        return community.contains(code) ? GridSide.COMMUNITY : GridSide.NEITHER;
    }
}
