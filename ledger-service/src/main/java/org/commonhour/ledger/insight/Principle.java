package org.commonhour.ledger.insight;

/** The six principles of co-production. They overlap, and no number adds them up. */
public enum Principle {
    ASSETS,
    CAPABILITIES,
    MUTUALITY,
    NETWORKS,
    SHARED_ROLES,
    CATALYSTS
}
