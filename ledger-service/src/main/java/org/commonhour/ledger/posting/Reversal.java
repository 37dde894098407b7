package org.commonhour.ledger.posting;

import java.util.UUID;

/**
 * That a transfer undoes another one.
 *
 * @param transferId the transfer it undoes, whole or in part
 * @param reason a coded reason in upper snake case, at most 40 characters, such as {@code MISTAKE}
 * @param by the subject id of who decided it
 */
public record Reversal(UUID transferId, String reason, String by) {}
