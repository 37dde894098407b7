package org.commonhour.ledger.transfer.web;

import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.posting.Rejected;

/** A refused transfer as a problem, with the engine's names of fields turned into those of the requests. */
final class TransferRefusal {

    private TransferRefusal() {}

    static DomainProblem of(Rejected rejected) {
        var problem = DomainProblem.of(rejected.problem(), rejected.detail());
        return rejected.field() == null ? problem : problem.at("/" + field(rejected.field()), rejected.detail());
    }

    static String field(String name) {
        return switch (name) {
            case "captureHoldId" -> "holdId";
            case "override" -> "overrideReason";
            default -> name;
        };
    }
}
