package org.commonhour.ledger.session;

/**
 * A draft that keeps to every rule, with everything spelled out.
 *
 * @param draft the session to record
 * @param recorder who records it, and for whom
 */
record CheckedDraft(SessionDraft draft, Actor recorder) {}
