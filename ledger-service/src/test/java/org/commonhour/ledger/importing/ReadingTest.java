package org.commonhour.ledger.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReadingTest {

    private static final Instant NOW = Instant.parse("2026-05-12T10:00:00Z");

    @Test
    void readsSecondsAsWholeMinutes() {
        // When
        var reading = read("7,member,12,member,5400,2024-04-09,Lift to hospital,3");
        // Then
        var transfer = ((Reading.Good) reading).transfer();
        assertThat(transfer.source()).isEqualTo(new Party.Member(7));
        assertThat(transfer.destination()).isEqualTo(new Party.Member(12));
        assertThat(transfer.amount().value()).isEqualTo(90);
        assertThat(transfer.occurredAt()).isEqualTo("2024-04-09T00:00:00Z");
    }

    @Test
    void takesTheOrganisationForTheCommunityWhateverItsNumber() {
        var reading = read("0,organization,7,member,36000,2024-01-01T08:30:00Z,Opening balance,");
        assertThat(((Reading.Good) reading).transfer().source()).isEqualTo(new Party.Community());
    }

    @TestFactory
    Stream<DynamicTest> saysWhichColumnIsAtFault() {
        return Map.ofEntries(
                        Map.entry("x,member,12,member,60,2024-04-09,,", "source_id"),
                        Map.entry("-7,member,12,member,60,2024-04-09,,", "source_id"),
                        Map.entry(",member,12,member,60,2024-04-09,,", "source_id"),
                        Map.entry("7,person,12,member,60,2024-04-09,,", "source_type"),
                        Map.entry("7,member,,member,60,2024-04-09,,", "destination_id"),
                        Map.entry("7,member,7,member,60,2024-04-09,,", "destination_id"),
                        Map.entry("1,organization,2,organization,60,2024-04-09,,", "destination_id"),
                        Map.entry("7,member,12,,60,2024-04-09,,", "destination_type"),
                        Map.entry("7,member,12,member,5430,2024-04-09,,", "amount"),
                        Map.entry("7,member,12,member,0,2024-04-09,,", "amount"),
                        Map.entry("7,member,12,member,-60,2024-04-09,,", "amount"),
                        Map.entry("7,member,12,member,60.0,2024-04-09,,", "amount"),
                        Map.entry("7,member,12,member,600000000,2024-04-09,,", "amount"),
                        Map.entry("7,member,12,member,99999999999999999999,2024-04-09,,", "amount"),
                        Map.entry("7,member,12,member,60,09.04.2024,,", "created_at"),
                        Map.entry("7,member,12,member,60,2024-02-30,,", "created_at"),
                        Map.entry("7,member,12,member,60,2026-05-13,,", "created_at"),
                        Map.entry("7,member,12,member,60,1969-12-31,,", "created_at"))
                .entrySet()
                .stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(),
                        () -> assertThat(read(row.getKey()))
                                .asInstanceOf(type(Reading.Bad.class))
                                .extracting(Reading.Bad::column)
                                .isEqualTo(row.getValue())));
    }

    private static Reading read(String row) {
        return Reading.of(List.of(row.split(",", -1)), NOW);
    }
}
