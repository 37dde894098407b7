package org.commonhour.testkit.planted.lift.web;

import jakarta.persistence.LockModeType;
import org.commonhour.testkit.planted.lift.store.LiftRow;

/** Public, knows the store, and knows persistence. */
public class LiftResource {
    LiftRow row = new LiftRow();
    LockModeType lock = LockModeType.NONE;
}
