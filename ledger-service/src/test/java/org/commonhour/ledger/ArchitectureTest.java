package org.commonhour.ledger;

import java.util.stream.Stream;
import org.commonhour.testkit.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.of(
                        "org.commonhour.ledger",
                        "account",
                        "arrangement",
                        "balance",
                        "directory",
                        "erasure",
                        "export",
                        "hold",
                        "importing",
                        "insight",
                        "merkle",
                        "minutes",
                        "posting",
                        "problem",
                        "proof",
                        "publication",
                        "selfcheck",
                        "session",
                        "staffhours",
                        "statement",
                        "terms",
                        "transfer",
                        "valueflows")
                .tests();
    }
}
