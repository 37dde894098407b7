package org.commonhour.ledger.session;

/** Why an actor may not confirm a session. */
public enum ConfirmationRefusal {
    /** It waits for nobody's word. */
    NOT_OPEN,
    /** The actor speaks for who recorded it; the other side has to say so too. */
    OWN_RECORD,
    /** Hours would leave the account of somebody who has said nothing yet. */
    PAYER_NOT_ASKED
}
