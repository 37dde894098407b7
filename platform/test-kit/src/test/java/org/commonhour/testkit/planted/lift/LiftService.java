package org.commonhour.testkit.planted.lift;

import jakarta.inject.Inject;
import java.time.Instant;
import org.commonhour.testkit.planted.lift.web.LiftResource;

/** Knows its adapter, is injected by field, reads the machine's clock. */
public class LiftService {
    @Inject
    LiftResource resource;

    Instant when() {
        return Instant.now();
    }
}
