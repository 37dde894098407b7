package org.commonhour.ledger.session.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DisputeEndRequest", description = "Empty, unless a coordinator takes a dispute back for somebody.")
record DisputeEndRequest(@Nullable UUID onBehalfOfMemberId) {

    static final DisputeEndRequest OWN = new DisputeEndRequest(null);
}
