package org.commonhour.ledger.valueflows;

import org.commonhour.ledger.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * A session with what was agreed before it.
 *
 * @param session what happened
 * @param agreed the arrangement; null when there was none
 */
public record SessionFlow(Session session, @Nullable AgreedHelp agreed) {}
