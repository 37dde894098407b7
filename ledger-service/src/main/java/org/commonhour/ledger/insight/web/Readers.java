package org.commonhour.ledger.insight.web;

import org.commonhour.kit.access.Role;

/** Who reads figures that have not passed the publication filter. */
final class Readers {

    static final Role[] ROLES = {Role.COORDINATOR, Role.ANALYST, Role.STAFF};

    private Readers() {}
}
