package org.commonhour.ledger.session;

import java.time.Instant;

/**
 * Who said that a session happened as recorded, and when.
 *
 * @param subject the signed-in person
 * @param at when
 */
public record Confirmation(String subject, Instant at) {}
