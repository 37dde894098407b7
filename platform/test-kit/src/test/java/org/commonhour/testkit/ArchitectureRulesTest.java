package org.commonhour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {
    private static final String ROOT = "org.commonhour.testkit.planted";
    private static final Path PLANTED = Path.of("target/test-classes/org/commonhour/testkit/planted");

    @Test
    void everyRuleFindsItsPlantedViolation() {
        // When
        Map<String, List<String>> findings =
                ArchitectureRules.of(PLANTED, ROOT, "lift", "gone").findings();

        // Then
        assertThat(findings.get("every named feature exists, and no other"))
                .hasSize(2)
                .anyMatch(found -> found.contains("gone is named in the test and is not there"))
                .anyMatch(found -> found.contains("ride is there and is not named in the test"));
        assertThat(findings.get("every package says what it is for and is null-marked"))
                .containsExactly(ROOT + ".ride has no package-info.java with @NullMarked");
        assertThat(findings.get("features have no cycles")).isNotEmpty();
        assertFound(findings, "the domain knows only Java and its siblings", "JsonProperty");
        assertFound(findings, "feature roots do not know adapters", "LiftService");
        assertFound(findings, "adapters are package-private", "LiftRow");
        assertFound(findings, "adapters are strangers to each other", "LiftRow");
        assertFound(findings, "only store touches persistence", "LockModeType");
        assertFound(findings, "no field injection", "LiftService.resource");
        assertFound(findings, "time comes from an injected clock", "Instant.now()");
        assertFound(findings, "no banned names", "LiftHelper");
        assertThat(findings).hasSize(11);
    }

    private static void assertFound(Map<String, List<String>> findings, String rule, String words) {
        assertThat(findings.get(rule)).as(rule).isNotEmpty().allMatch(found -> !found.isBlank());
        assertThat(findings.get(rule)).as(rule).anyMatch(found -> found.contains(words));
    }
}
