package org.commonhour.matching;

import org.commonhour.testkit.ReleasedEvents;
import org.junit.jupiter.api.Test;

class EventsStayReadableTest {

    @Test
    void noChangeTakesSomethingAwayFromReadersOfTheEvents() {
        ReleasedEvents.stayReadable();
    }
}
