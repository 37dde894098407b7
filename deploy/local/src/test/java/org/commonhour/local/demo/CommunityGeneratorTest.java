package org.commonhour.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.commonhour.local.demo.DemoCommunity.Line;
import org.commonhour.local.demo.DemoCommunity.Member;
import org.commonhour.local.demo.DemoCommunity.Part;
import org.commonhour.local.demo.DemoCommunity.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommunityGeneratorTest {
    private static final long SEED = 2026;

    @Test
    void sameSeedMakesTheSameCommunity() {
        assertThat(new CommunityGenerator(SEED).generate()).isEqualTo(new CommunityGenerator(SEED).generate());
    }

    @Test
    void anotherSeedMakesAnotherCommunity() {
        assertThat(new CommunityGenerator(SEED).generate()).isNotEqualTo(new CommunityGenerator(1).generate());
    }

    @ParameterizedTest
    @ValueSource(longs = {SEED, 1, 2, 3, 4})
    void hasTheSizeOfTheMedianTimeBank(long seed) {
        DemoCommunity community = new CommunityGenerator(seed).generate();

        assertThat(community.members()).hasSize(42);
        assertThat(exchanges(community)).hasSize(160);
    }

    @ParameterizedTest
    @ValueSource(longs = {SEED, 1, 2, 3, 4})
    void anExchangeTakesAsLongAsInTheMedianTimeBank(long seed) {
        double mean = exchanges(new CommunityGenerator(seed).generate()).stream()
                .mapToLong(CommunityGeneratorTest::minutesOf)
                .average()
                .orElseThrow();

        assertThat(mean / 60).isCloseTo(2.64, within(0.3));
    }

    @ParameterizedTest
    @ValueSource(longs = {SEED, 1, 2, 3, 4})
    void fewGiveMuch(long seed) {
        DemoCommunity community = new CommunityGenerator(seed).generate();
        long[] given = new long[community.members().size()];
        exchanges(community).forEach(session -> given[giver(session)] += minutesOf(session));

        long[] sorted = Arrays.stream(given).sorted().toArray();

        long topFifth = Arrays.stream(sorted, sorted.length - 8, sorted.length).sum();
        assertThat((double) topFifth / LongStream.of(given).sum()).isBetween(0.45, 0.75);
    }

    @ParameterizedTest
    @ValueSource(longs = {SEED, 1, 2, 3, 4})
    void noBalanceLeavesWhatTheLedgerAllows(long seed) {
        DemoCommunity community = new CommunityGenerator(seed).generate();
        long[] balances = new long[community.members().size()];

        for (Session session : exchanges(community)) {
            balances[giver(session)] += minutesOf(session);
            balances[receiver(session)] -= minutesOf(session);

            assertThat(balances[receiver(session)]).isGreaterThanOrEqualTo(CommunityGenerator.LOWEST_BALANCE);
            assertThat(balances[giver(session)]).isLessThanOrEqualTo(CommunityGenerator.HIGHEST_BALANCE);
        }

        assertThat(LongStream.of(balances).sum()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {SEED, 1, 2, 3, 4})
    void whoeverIsAskedOffersWhatIsNeeded(long seed) {
        DemoCommunity community = new CommunityGenerator(seed).generate();

        assertThat(community.arrangements()).hasSizeGreaterThan(5).allSatisfy(arrangement -> {
            var need = community.needs().get(arrangement.need());
            var offer = community.offers().get(arrangement.offer());
            assertThat(offer.category()).isEqualTo(need.category());
            assertThat(offer.member()).isNotEqualTo(need.member());
            // Those who sign in find their own need and offer untouched.
            assertThat(Set.of(need.member(), offer.member())).doesNotContain(0, 1);
        });
        assertThat(community.arrangements())
                .extracting(DemoCommunity.Arrangement::reached)
                .contains(DemoCommunity.Reached.values());
    }

    @Test
    void everyServiceHasAYearOfPaidHoursAndUnpaidOnesBesideThem() {
        DemoCommunity community = new CommunityGenerator(SEED).generate();

        Set<String> used = exchanges(community).stream()
                .map(Session::service)
                .filter(service -> service != null)
                .collect(Collectors.toSet());

        assertThat(used).containsExactlyInAnyOrder("lunch-club", "hospital-transport", "befriending");
        assertThat(community.staffMonths()).hasSize(36).allMatch(month -> month.people() > 0);
    }

    @Test
    void nobodySharesANameOrANumber() {
        List<Member> members = new CommunityGenerator(SEED).generate().members();

        assertThat(members).extracting(Member::displayName).doesNotHaveDuplicates();
        assertThat(members).extracting(Member::phone).doesNotHaveDuplicates();
    }

    @Test
    void adaOffersTheLiftThatBenNeeds() {
        DemoCommunity community = new CommunityGenerator(SEED).generate();

        assertThat(community.offers().get(0).category()).isEqualTo("TRANSPORT");
        assertThat(community.needs().get(0).category()).isEqualTo("TRANSPORT");
    }

    private static List<Session> exchanges(DemoCommunity community) {
        return community.sessions().stream()
                .filter(session -> session.lines().stream().anyMatch(Line::credited))
                .toList();
    }

    private static long minutesOf(Session session) {
        return session.lines().get(0).amountMinutes();
    }

    private static int giver(Session session) {
        return member(session, Part.GAVE);
    }

    private static int receiver(Session session) {
        return member(session, Part.RECEIVED);
    }

    private static int member(Session session, Part part) {
        return session.lines().stream()
                .filter(line -> line.part() == part)
                .findFirst()
                .orElseThrow()
                .member();
    }
}
