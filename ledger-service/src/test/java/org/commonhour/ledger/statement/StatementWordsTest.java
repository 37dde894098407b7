package org.commonhour.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.minutes.Minutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatementWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0      | no hours                | ninguna hora
        1      | 1 minute                | 1 minuto
        -30    | half an hour            | media hora
        45     | 45 minutes              | 45 minutos
        60     | 1 hour                  | 1 hora
        -90    | 1 and a half hours      | 1 hora y media
        150    | 2 and a half hours      | 2 horas y media
        121    | 2 hours and 1 minute    | 2 horas y 1 minuto
        72000  | 1,200 hours             | 1.200 horas
        """)
    void saysMinutesAsPeopleDo(long amount, String english, String spanish) {
        assertThat(StatementWords.in("en").hours(Minutes.of(amount))).isEqualTo(english);
        assertThat(StatementWords.in("es").hours(Minutes.of(amount))).isEqualTo(spanish);
    }

    @ParameterizedTest
    @EnumSource
    void hasABalanceInWordsForEveryKindOfAccount(AccountKind kind) {
        for (var language : StatementWords.LANGUAGES) {
            var words = StatementWords.in(language);
            for (long balance : List.of(-90, 0, 90)) {
                assertThat(words.balance(kind, Minutes.of(balance))).endsWith(".");
            }
        }
        assertThat(StatementWords.in("en").balance(AccountKind.MEMBER, Minutes.of(-90)))
                .isEqualTo("1 and a half hours more help received than given so far. That is fine.");
    }

    @Test
    void hasTheSameWordsInEveryLanguageAndNeverSaysDebt() throws IOException {
        var english = words("en");
        for (var language : StatementWords.LANGUAGES) {
            var words = words(language);
            assertThat(words.keySet()).isEqualTo(english.keySet());
            assertThat(words.values().toString().toLowerCase(Locale.ROOT))
                    .doesNotContain(
                            "debt",
                            "owe",
                            "overdrawn",
                            "negative",
                            "deuda",
                            "debe",
                            "negativ",
                            "descubierto",
                            "dette",
                            "schuld",
                            "dyled");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es-MX,en | es
        it,en-GB | en
        it       |
        """)
    void takesTheFirstLanguageThatItKnows(String wanted, String expected) {
        var locales =
                List.of(wanted.split(",")).stream().map(Locale::forLanguageTag).toList();
        assertThat(StatementWords.bestOf(locales).orElse(null)).isEqualTo(expected);
    }

    private static Properties words(String language) throws IOException {
        var file = "/statement/words_" + language + ".properties";
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(StatementWordsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        }
    }
}
