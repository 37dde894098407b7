package org.commonhour.ledger.transfer.web;

/** Why a transfer is undone. */
enum ReversalReason {
    MISTAKE,
    ENTERED_TWICE,
    DID_NOT_HAPPEN,
    WRONG_AMOUNT,
    WRONG_ACCOUNT,
    AGREED_BETWEEN_BOTH
}
