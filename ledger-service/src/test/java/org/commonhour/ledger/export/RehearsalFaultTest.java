package org.commonhour.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about a file when its rows cannot be written on trial. */
class RehearsalFaultTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR: value too long for type character varying (22001)",
                "ERROR: new row violates check constraint \"entry_amount\" (23514)",
                "ERROR: the ledger is only ever added to (P0001)"
            })
    void aRuleOfTheDatabaseIsTheFiles(String message) {
        // When
        var sentence = RehearsalFault.of(new IllegalStateException(new RuntimeException(message)));
        // Then
        assertThat(sentence).contains("a rule of the database refuses them");
    }

    @Test
    void aLineThatNoLedgerWritesIsTheFiles() {
        for (var failure :
                new RuntimeException[] {thrownBy("x", UUID::fromString), thrownBy("yesterday", Instant::parse)}) {
            // When
            var sentence = RehearsalFault.of(failure);
            // Then
            assertThat(sentence).contains("lacks something, or has a value");
        }
    }

    @Test
    void anOutageAndAFaultOfOursSayNothingAboutTheFile() {
        // Then
        assertThat(RehearsalFault.of(new RuntimeException(new IOException("the connection is lost"))))
                .isNull();
        assertThat(RehearsalFault.of(new RuntimeException("FATAL: terminating connection (57P01)")))
                .isNull();
        assertThat(RehearsalFault.of(new NullPointerException())).isNull();
    }

    private static RuntimeException thrownBy(String word, Consumer<String> work) {
        try {
            work.accept(word);
            throw new AssertionError("nothing was thrown");
        } catch (RuntimeException thrown) {
            return thrown;
        }
    }
}
