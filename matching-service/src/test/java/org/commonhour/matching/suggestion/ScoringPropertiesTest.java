package org.commonhour.matching.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.history.PastHelp;
import org.commonhour.matching.offer.MinuteRange;
import org.commonhour.matching.offer.WeeklyWindow;

class ScoringPropertiesTest {

    private final Scoring scoring = new Scoring(Weights.DEFAULT);

    @Property(tries = 300)
    void scoreIsTheSumOfItsParts(@ForAll("candidates") List<Candidate> candidates, @ForAll("slots") Slot slot) {
        // When
        List<Suggestion> suggestions = scoring.suggest(Category.TRANSPORT, slot, candidates);

        // Then
        assertThat(suggestions)
                .allSatisfy(suggestion -> assertThat(suggestion.score())
                        .isEqualTo(suggestion.reasons().stream()
                                .mapToInt(Reason::weight)
                                .sum()));
        assertThat(suggestions)
                .allSatisfy(suggestion -> assertThat(suggestion.reasons())
                        .allSatisfy(reason -> assertThat(reason.weight()).isPositive()));
    }

    @Property(tries = 300)
    void anotherOfferChangesNoOtherScore(
            @ForAll("candidates") List<Candidate> candidates,
            @ForAll("candidate") Candidate another,
            @ForAll("slots") Slot slot) {
        // Given
        Assume.that(candidates.stream().noneMatch(there -> there.offerId().equals(another.offerId())));
        List<Candidate> more = new ArrayList<>(candidates);
        more.add(another);
        List<Suggestion> before = scoring.suggest(Category.TRANSPORT, slot, candidates);

        // When
        List<Suggestion> after = scoring.suggest(Category.TRANSPORT, slot, more);

        // Then
        assertThat(after)
                .filteredOn(suggestion -> !suggestion.offerId().equals(another.offerId()))
                .containsExactlyElementsOf(before);
    }

    @Property(tries = 300)
    void orderDoesNotDependOnTheOrderOfCandidates(
            @ForAll("candidates") List<Candidate> candidates, @ForAll("slots") Slot slot) {
        // Given
        List<Candidate> reversed = new ArrayList<>(candidates);
        Collections.reverse(reversed);

        // When
        List<Suggestion> suggestions = scoring.suggest(Category.TRANSPORT, slot, reversed);

        // Then
        assertThat(suggestions).isEqualTo(scoring.suggest(Category.TRANSPORT, slot, candidates));
    }

    @Property(tries = 300)
    void noSentenceTellsAnAmountOfHours(@ForAll("candidate") Candidate candidate, @ForAll("slots") Slot slot) {
        // When
        Suggestion suggestion = scoring.score(Category.TRANSPORT, slot, candidate);

        // Then: the only numbers that anybody reads are times of the day.
        assertThat(suggestion.reasons())
                .allSatisfy(reason -> assertThat(reason.text().replaceAll("\\d{1,2}:\\d{2}", ""))
                        .doesNotContainPattern("\\d"));
        assertThat(suggestion.reasons())
                .filteredOn(reason -> reason.code() == ReasonCode.OWED_TO_GIVE)
                .allSatisfy(reason -> assertThat(reason.weight()).isEqualTo(Weights.DEFAULT.owedToGive()));
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        return candidate().list().ofMaxSize(12).uniqueElements(Candidate::offerId);
    }

    @Provide
    Arbitrary<Candidate> candidate() {
        Arbitrary<UUID> ids =
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        Arbitrary<WeeklyWindow> windows = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class), Arbitraries.integers().between(0, 1438))
                .flatAs((day, from) -> Arbitraries.integers()
                        .between(from + 1, 1439)
                        .map(to -> new WeeklyWindow(
                                day, LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L))));
        Arbitrary<PastHelp> pasts = Combinators.combine(
                        ids,
                        Arbitraries.longs().between(0, 100_000),
                        Arbitraries.longs().between(0, 100_000),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(PastHelp::new);
        return Combinators.combine(
                        ids, Arbitraries.of(Category.class), windows.list().ofMaxSize(4), pasts)
                .as((id, category, free, past) ->
                        new Candidate(id, past.memberId(), category, "Something", free, past));
    }

    @Provide
    Arbitrary<Slot> slots() {
        return Arbitraries.integers()
                .between(0, 7 * 1440 - 2)
                .flatMap(from -> Arbitraries.integers()
                        .between(from + 1, Math.min(from + 1440, 7 * 1440 - 1))
                        .map(to -> new Slot(new MinuteRange(from, to), false)));
    }
}
