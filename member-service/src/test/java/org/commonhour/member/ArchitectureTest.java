package org.commonhour.member;

import java.util.stream.Stream;
import org.commonhour.testkit.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.of(
                        "org.commonhour.member",
                        "community",
                        "erasure",
                        "directory",
                        "grant",
                        "importing",
                        "joining",
                        "me",
                        "member",
                        "organisation",
                        "privacy",
                        "problem",
                        "referral",
                        "site",
                        "stream",
                        "webhook",
                        "wellbeing")
                .tests();
    }
}
