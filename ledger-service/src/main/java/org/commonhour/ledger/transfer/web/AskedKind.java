package org.commonhour.ledger.transfer.web;

/** The kinds of transfer that can be asked for; sessions and imports make theirs themselves. */
enum AskedKind {
    GIFT,
    GRANT,
    OPENING
}
