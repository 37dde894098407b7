package org.commonhour.matching;

import java.util.stream.Stream;
import org.commonhour.testkit.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.of(
                        "org.commonhour.matching",
                        "arrangement",
                        "category",
                        "community",
                        "erasure",
                        "history",
                        "importing",
                        "listing",
                        "member",
                        "need",
                        "offer",
                        "organisation",
                        "problem",
                        "suggestion",
                        "valueflows")
                .tests();
    }
}
