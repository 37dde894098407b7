package org.commonhour.ledger.proof;

import java.util.UUID;
import org.commonhour.ledger.account.AccountRef;
import org.jspecify.annotations.Nullable;

/**
 * What links an account to its name in the log.
 *
 * @param accountId the account
 * @param ref its name in the log
 * @param salt the salt of the name; null once the owner was erased
 */
public record NamedAccount(UUID accountId, AccountRef ref, byte @Nullable [] salt) {}
