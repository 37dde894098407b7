package org.commonhour.ledger.terms;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The terms that accounts have and had. */
public interface AccountTerms {

    /** Up to {@code limit} terms of an account with a revision below {@code before}, newest first. */
    Uni<List<AccountTerm>> ofAccount(UUID communityId, UUID accountId, long before, int limit);
}
