package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationFilterTest {

    @ParameterizedTest
    @CsvSource({
        " 0,    0,   0,   0,  0, PUBLISHED,       0,    0",
        " 1,   60,  60,   0,  0, FEW_PEOPLE,       ,     ",
        " 7, 7000,1000,1000,  0, FEW_PEOPLE,       ,     ",
        " 8, 8000,1000,1000,  0, PUBLISHED,      10, 8100",
        "12, 1250, 100, 100,  0, PUBLISHED,      10, 1200",
        "13, 1350, 100, 100,  0, PUBLISHED,      15, 1500",
        "12, 1000, 501, 100,  0, DOMINATED,      10,     ",
        "12, 1000, 500, 100,  0, PUBLISHED,      10,  900",
        "12, 1000, 480, 473,  0, DOMINATED,      10,     ",
        "12, 1000, 480, 472,  0, PUBLISHED,      10,  900",
        "12, 9000, 500, 400, 60, PEOPLE_UNKNOWN,   ,     ",
        " 0, 9000,   0,   0, 60, PEOPLE_UNKNOWN,   ,     "
    })
    void showsACellOrSaysWhyNot(
            long people,
            long amount,
            long largest,
            long second,
            long unnamed,
            PublicationStatus status,
            @Nullable Long shownPeople,
            @Nullable Long shownMinutes) {
        var cell = PublicationFilter.cell(new CellEvidence(people, amount, largest, second, unnamed));

        assertThat(cell).isEqualTo(new PublishedCell(status, shownPeople, shownMinutes));
    }

    @Test
    void withholdsATotalThatWouldGiveAwayARow() {
        var all = new CellEvidence(30, 30_000, 1_000, 1_000, 0);
        var two = new CellEvidence(2, 2_000, 1_000, 1_000, 0);
        var ten = new CellEvidence(10, 10_000, 1_000, 1_000, 0);

        assertThat(PublicationFilter.total(all, two, 2, List.of()).status())
                .isEqualTo(PublicationStatus.PROTECTS_OTHERS);
        assertThat(PublicationFilter.total(all, two, 2, List.of()).amountMinutes())
                .isNull();
        assertThat(PublicationFilter.total(all, ten, 10, List.of(22L)))
                .isEqualTo(new PublishedCell(PublicationStatus.PUBLISHED, 30L, 30_000L));
        assertThat(PublicationFilter.total(all, ten, 10, List.of(23L)).people()).isNull();
        assertThat(PublicationFilter.total(all, CellEvidence.NOTHING, 0, List.of(30L))
                        .people())
                .isEqualTo(30L);
    }

    /** The longest that one person is paid for in a quarter is 61,509 minutes; 2.1 times that are 129,169. */
    @ParameterizedTest
    @CsvSource({
        " 9, 129169,  0, PUBLISHED,      10, 129300",
        " 9, 129168,  0, DOMINATED,      10,       ",
        " 9,   1000,  0, DOMINATED,      10,       ",
        " 7, 200000,  0, FEW_PEOPLE,       ,       ",
        " 0, 200000,  0, PEOPLE_UNKNOWN,   ,       ",
        " 7, 200000, 13, PUBLISHED,      15, 201300",
        " 9, 129169, 13, PUBLISHED,      15, 130500",
        " 9, 120000, 13, DOMINATED,      15,       ",
        "13, 200000,  7, PUBLISHED,      15, 200700"
    })
    void ofATotalOnePersonMayHaveWorkedAsLongAsAnybodyCan(
            long heads,
            long amount,
            int named,
            PublicationStatus status,
            @Nullable Long shownPeople,
            @Nullable Long shownMinutes) {
        List<PersonMinutes> minutes = new ArrayList<>();
        minutes.add(new PersonMinutes(null, true, null, amount, heads));
        for (int person = 0; person < named; person++) {
            minutes.add(new PersonMinutes(null, true, new UUID(2, person), 100));
        }

        var cell = PublicationFilter.cell(CellEvidence.of(minutes));

        assertThat(cell).isEqualTo(new PublishedCell(status, shownPeople, shownMinutes));
    }

    @Test
    void thePeopleOfSeveralTotalsMayBeTheSame() {
        var evidence = CellEvidence.of(List.of(
                new PersonMinutes(new UUID(1, 1), true, null, 70_000, 5),
                new PersonMinutes(new UUID(1, 2), true, null, 70_000, 7),
                new PersonMinutes(new UUID(1, 1), true, new UUID(2, 1), 500)));

        assertThat(evidence).isEqualTo(new CellEvidence(7, 140_500, 62_009, 61_509, 0));
        assertThat(PublicationFilter.cell(evidence).status()).isEqualTo(PublicationStatus.FEW_PEOPLE);
    }

    @Test
    void withholdsATotalFromWhichStaffCouldTakeTheirOwn() {
        // Given two withheld services of two organisations, and one that is shown.
        var club = people(1, 0, 20, 300);
        var lifts = people(2, 20, 25, 240);
        var garden = people(3, 25, 29, 135);
        var all = Stream.of(club, lifts, garden).flatMap(List::stream).toList();
        var one = new UUID(3, 1);
        var other = new UUID(3, 2);

        // Then everybody may see the total when one organisation runs both, and nobody when two do.
        assertThat(PublishedTable.of(all, Map.of(new UUID(1, 2), one, new UUID(1, 3), one))
                        .unpaidTotal())
                .isEqualTo(new PublishedCell(PublicationStatus.PUBLISHED, 30L, 7_800L));
        assertThat(PublishedTable.of(all, Map.of(new UUID(1, 2), one, new UUID(1, 3), other))
                        .unpaidTotal())
                .isEqualTo(new PublishedCell(PublicationStatus.PROTECTS_OTHERS, null, null));
    }

    private static List<PersonMinutes> people(int service, int from, int to, long amountMinutes) {
        return IntStream.range(from, to)
                .mapToObj(person -> new PersonMinutes(new UUID(1, service), false, new UUID(2, person), amountMinutes))
                .toList();
    }

    @Test
    void knowsTheQuartersThatAreOver() {
        var third = Quarter.parse("2026-Q3");

        assertThat(third.months()).isEqualTo(new Period(YearMonth.of(2026, 7), YearMonth.of(2026, 9)));
        assertThat(third).hasToString("2026-Q3");
        assertThat(third.isOver(LocalDate.of(2026, 9, 30))).isFalse();
        assertThat(third.isOver(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(Quarter.before(LocalDate.of(2026, 11, 25))).isEqualTo(third);
        assertThat(Quarter.before(LocalDate.of(2026, 5, 31))).isEqualTo(new Quarter(2026, 1));
        assertThat(Quarter.before(LocalDate.of(2026, 1, 1))).isEqualTo(new Quarter(2025, 4));
    }
}
