package org.commonhour.ledger.selfcheck;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.proof.LogAuditService;

/** Checks the invariants of a community's ledger on demand. */
@ApplicationScoped
public class SelfCheckService {

    private final Checks checks;
    private final LogAuditService logAudit;

    SelfCheckService(Checks checks, LogAuditService logAudit) {
        this.checks = checks;
        this.logAudit = logAudit;
    }

    /** One finding per invariant, in their order. */
    public Uni<List<Finding>> check(UUID communityId) {
        return findings(communityId).collect().asList();
    }

    /** The same, each as soon as it is known. */
    public Multi<Finding> findings(UUID communityId) {
        return Multi.createFrom()
                .items(Invariant.values())
                .onItem()
                .transformToUniAndConcatenate(invariant -> check(communityId, invariant));
    }

    private Uni<Finding> check(UUID communityId, Invariant invariant) {
        return invariant == Invariant.L8
                ? logAudit.audit(communityId)
                        .map(faults -> Finding.of(
                                invariant,
                                faults.stream()
                                        .map(fault -> new Place(fault.table(), fault.row(), fault.fault()))
                                        .toList()))
                : checks.check(communityId, invariant);
    }
}
