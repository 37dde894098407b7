package org.commonhour.ledger.selfcheck;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Checks the invariants of a community's ledger on demand. */
@ApplicationScoped
public class SelfCheckService {

    private final Checks checks;

    SelfCheckService(Checks checks) {
        this.checks = checks;
    }

    /** One finding per invariant, in their order. */
    public Uni<List<Finding>> check(UUID communityId) {
        return Multi.createFrom()
                .items(Invariant.values())
                .onItem()
                .transformToUniAndConcatenate(invariant ->
                        checks.violations(communityId, invariant).map(found -> new Finding(invariant, found)))
                .collect()
                .asList();
    }
}
