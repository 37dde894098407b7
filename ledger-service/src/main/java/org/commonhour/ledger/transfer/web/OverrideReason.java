package org.commonhour.ledger.transfer.web;

/** Why a coordinator sets a floor or ceiling aside. */
enum OverrideReason {
    HARDSHIP,
    CORRECTION,
    MIGRATION
}
