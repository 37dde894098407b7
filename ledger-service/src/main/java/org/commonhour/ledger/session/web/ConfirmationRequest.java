package org.commonhour.ledger.session.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ConfirmationRequest", description = "Empty, unless a coordinator confirms for somebody.")
record ConfirmationRequest(@Nullable UUID onBehalfOfMemberId) {}
