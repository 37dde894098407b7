package org.commonhour.gateway;

import java.util.stream.Stream;
import org.commonhour.testkit.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.of("org.commonhour.gateway", "docs", "door").tests();
    }
}
