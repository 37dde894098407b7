package org.commonhour.ledger.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonhour.ledger.insight.PersonMinutes;
import org.commonhour.ledger.insight.PublishedTable;
import org.junit.jupiter.api.Test;

class RevisionRuleTest {

    private static final Optional<UUID> CLUB = Optional.of(new UUID(1, 1));
    private static final Optional<UUID> LIFTS = Optional.of(new UUID(1, 2));

    @Test
    void oneCorrectedSessionMakesNoRevision() {
        var before = people(CLUB, 0, 20, 120);
        var now = with(people(CLUB, 1, 20, 120), people(CLUB, 0, 1, 600));

        assertThat(after(now, frozen(before))).isEmpty();
    }

    @Test
    void sevenNewPeopleMakeNoRevisionAndEightDo() {
        var before = people(CLUB, 0, 20, 120);

        assertThat(after(with(before, people(CLUB, 20, 27, 120)), frozen(before)))
                .isEmpty();
        assertThat(after(with(before, people(CLUB, 20, 28, 120)), frozen(before)))
                .hasValueSatisfying(table -> {
                    assertThat(table.cell(CLUB, false).people()).isEqualTo(30);
                    assertThat(table.unpaidTotal().amountMinutes()).isEqualTo(3_300);
                });
    }

    @Test
    void eightCorrectionsThatOnePersonCouldDominateMakeNoRevision() {
        var before = with(people(CLUB, 0, 20, 120), people(LIFTS, 30, 40, 120), people(LIFTS, 50, 51, 400));
        var now = with(
                people(CLUB, 0, 12, 120),
                people(CLUB, 12, 20, 180),
                people(LIFTS, 30, 40, 120),
                people(LIFTS, 50, 51, 400));

        assertThat(after(now, frozen(before))).isEmpty();
    }

    @Test
    void peopleWhoMovedFromOneServiceToAnotherMakeNoRevision() {
        // Ten people's minutes belonged to the lifts, where three others had theirs already, too few to be shown.
        var before = with(people(CLUB, 0, 30, 120), people(LIFTS, 40, 43, 120));
        var now = with(people(CLUB, 10, 30, 120), people(LIFTS, 0, 10, 120), people(LIFTS, 40, 43, 120));

        assertThat(after(now, frozen(before))).isEmpty();
    }

    @Test
    void aRowThatComesToLightHidesTheTotal() {
        // Given five people of three services each, hidden together in a total that is shown.
        var garden = people(Optional.of(new UUID(1, 3)), 60, 65, 120);
        var choir = people(Optional.of(new UUID(1, 4)), 70, 75, 120);
        var before = with(people(CLUB, 0, 20, 120), people(LIFTS, 40, 45, 120), garden, choir);
        var now = with(before, people(LIFTS, 45, 60, 120));
        assertThat(table(before).table().unpaidTotal().isPublished()).isTrue();
        assertThat(table(now).table().unpaidTotal().isPublished()).isTrue();

        // Then the lifts are shown now, and a second total would tell what they were before.
        assertThat(after(now, frozen(before))).hasValueSatisfying(table -> {
            assertThat(table.cell(LIFTS, false).isPublished()).isTrue();
            assertThat(table.unpaidTotal().isPublished()).isFalse();
            assertThat(table.unpaidTotal().people()).isNull();
        });
    }

    @Test
    void everyEarlierRevisionCounts() {
        var first = people(CLUB, 0, 20, 120);
        var second = with(first, people(CLUB, 20, 30, 120));
        var third = with(first, people(CLUB, 20, 21, 120));

        // The third differs from the second by nine people, but from the first by one.
        assertThat(after(third, frozen(second))).isPresent();
        assertThat(after(third, List.of(table(first), table(second)))).isEmpty();
    }

    @Test
    void whatNobodySeesMayChange() {
        var before = with(people(CLUB, 0, 20, 120), people(LIFTS, 40, 42, 120));
        var now = with(people(CLUB, 0, 20, 120), people(LIFTS, 40, 45, 120));

        assertThat(after(now, frozen(before))).isPresent();
    }

    @Test
    void aCorrectedTotalMakesNoRevisionBesideOneThatShowsIt() {
        var first = List.of(total(300_000, 12));

        // Nobody knows whose minutes were corrected, nor whether those of one person are missing now.
        assertThat(table(first).table().cell(CLUB, true).amountMinutes()).isEqualTo(300_000);
        assertThat(after(List.of(total(300_600, 12)), frozen(first))).isEmpty();
        assertThat(after(List.of(total(300_000, 13)), frozen(first))).isEmpty();
        assertThat(after(List.of(total(300_000, 20)), frozen(first)))
                .hasValueSatisfying(
                        table -> assertThat(table.cell(CLUB, true).people()).isEqualTo(20));
    }

    @Test
    void aTotalThatIsHiddenMayBeCorrected() {
        var first = List.of(total(3_000, 3));

        assertThat(after(List.of(total(3_600, 3)), frozen(first))).isPresent();
        assertThat(after(List.of(total(3_000, 9)), frozen(first)))
                .hasValueSatisfying(table ->
                        assertThat(table.cell(CLUB, true).amountMinutes()).isNull());
    }

    private static PersonMinutes total(long amountMinutes, long heads) {
        return new PersonMinutes(CLUB.orElseThrow(), true, null, amountMinutes, heads);
    }

    private static List<FrozenTable> frozen(List<PersonMinutes> minutes) {
        return List.of(table(minutes));
    }

    private static FrozenTable table(List<PersonMinutes> minutes) {
        return new FrozenTable(PublishedTable.of(minutes, Map.of()), minutes);
    }

    private static Optional<PublishedTable> after(List<PersonMinutes> now, List<FrozenTable> earlier) {
        return RevisionRule.table(table(now), earlier);
    }

    private static List<PersonMinutes> people(Optional<UUID> service, int from, int to, long amountMinutes) {
        return IntStream.range(from, to)
                .mapToObj(person -> new PersonMinutes(service.orElse(null), false, new UUID(2, person), amountMinutes))
                .toList();
    }

    @SafeVarargs
    private static List<PersonMinutes> with(List<PersonMinutes>... parts) {
        List<PersonMinutes> all = new ArrayList<>();
        List.of(parts).forEach(all::addAll);
        return all;
    }
}
