package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {

    private static final UUID COMMUNITY = new UUID(1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Period YEAR = new Period(YearMonth.of(2025, 12), YearMonth.of(2026, 11));
    private static final Map<UUID, UUID> ORGANISATIONS =
            Map.of(new UUID(2, 0), new UUID(3, 0), new UUID(2, 1), new UUID(3, 0), new UUID(2, 2), new UUID(3, 1));

    private final FactCodes codes = new FactCodes();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsTakenBackCountsAsIfItHadNeverBeen(long seed) {
        var random = new Random(seed);
        var kept = new ArrayList<KeptSource>();
        var corrected = new Tally();
        for (int step = 0; step < 1_500; step++) {
            if (!kept.isEmpty() && random.nextInt(3) == 0) {
                corrected.takeBack(kept.remove(random.nextInt(kept.size())), codes);
            }
            var source = KeptSource.of(source(random), codes);
            corrected.add(source, codes);
            kept.add(source);
        }
        Collections.shuffle(kept, random);
        var straight = new Tally();
        kept.forEach(source -> straight.add(source, codes));

        assertThat(answers(corrected)).isEqualTo(answers(straight));
    }

    @Test
    void theNetworkIsThatOfTheTies() {
        var random = new Random(9);
        var tally = new Tally();
        for (int step = 0; step < 500; step++) {
            tally.add(KeptSource.of(source(random), codes), codes);
        }

        var network = tally.ties().network(YEAR, 10_000).orElseThrow();

        var same = TieNetwork.of(tally.ties().ties(YEAR, 10_000));
        assertThat(network.people()).isEqualTo(same.people());
        assertThat(network.minutes()).isEqualTo(same.minutes());
        assertThat(network.mutualTies()).isEqualTo(same.mutualTies()).isPositive();
        assertThat(NetworkIndicators.of(network)).isEqualTo(NetworkIndicators.of(same));
        assertThat(tally.ties().network(YEAR, network.ties() - 1)).isEmpty();
    }

    @Test
    void sumsAreThoseOfTheLines() {
        var random = new Random(5);
        var tally = new Tally();
        long unpaid = 0;
        long paid = 0;
        var people = new HashSet<@Nullable UUID>();
        for (int step = 0; step < 500; step++) {
            var source = source(random);
            tally.add(KeptSource.of(source, codes), codes);
            for (var line : source.lines()) {
                if (line.fact().isGiven() && !line.month().isBefore(YEAR.from())) {
                    paid += line.fact().facts().isPaid() ? line.amountMinutes() : 0;
                    unpaid += line.fact().facts().isPaid() ? 0 : line.amountMinutes();
                    if (!line.fact().facts().isPaid()) {
                        people.add(line.personId());
                    }
                }
            }
        }
        people.remove(null);
        var scope = new FigureScope(COMMUNITY, YEAR, null, null);

        var months = tally.figures().by(Dimension.MONTH, scope, ORGANISATIONS, null, 100);
        var work = tally.figures().work(scope, ORGANISATIONS);

        assertThat(months.stream().mapToLong(DimensionFigure::unpaidMinutes).sum())
                .isEqualTo(unpaid);
        assertThat(months.stream().mapToLong(DimensionFigure::paidMinutes).sum())
                .isEqualTo(paid);
        assertThat(work.stream().mapToLong(WorkMinutes::amountMinutes).sum()).isEqualTo(unpaid + paid);
        assertThat(tally.figures().evidence(YEAR).stream()
                        .filter(given -> !given.paid() && given.personId() != null)
                        .map(PersonMinutes::personId)
                        .distinct())
                .hasSameSizeAs(people);
    }

    @Test
    void theGridsWindowsAreThoseOfFoldedLines() {
        var random = new Random(6);
        var tally = new Tally();
        List<CountedSource> sources =
                IntStream.range(0, 1_000).mapToObj(any -> source(random)).toList();
        sources.forEach(source -> tally.add(KeptSource.of(source, codes), codes));
        var service = new UUID(2, 0);

        var periods = tally.grid(service, ShareOfSay.INVOLVED, 5_000).periods(YEAR, 11);

        for (int earlier = 0; earlier <= 11; earlier++) {
            var period = YEAR.earlier(earlier);
            for (var basis : GridBasis.values()) {
                assertThat(withoutTotals(periods.ends().get(11 - earlier).get(basis.ordinal())))
                        .isEqualTo(GridEvidence.of(lines(sources, service, period), basis, ShareOfSay.INVOLVED));
            }
        }
        assertThat(withoutTotals(periods.before().get(0)))
                .isEqualTo(GridEvidence.of(
                        lines(sources, service, YEAR.before()), GridBasis.STANDING, ShareOfSay.INVOLVED));
    }

    @Test
    void thePeopleOfTotalsAreCountedAtTheLeastAndAtTheMost() {
        var tally = new Tally();
        var reports = List.of(total("2026-05", 9), total("2026-05", 9), total("2026-06", 10));
        reports.forEach(report -> tally.add(KeptSource.of(report, codes), codes));
        tally.add(KeptSource.of(total("2025-11", 40), codes), codes);

        var both = tally.grid(new UUID(2, 0), ShareOfSay.INVOLVED, 10).periods(YEAR, 0);
        tally.takeBack(KeptSource.of(reports.get(1), codes), codes);
        var one = tally.grid(new UUID(2, 0), ShareOfSay.INVOLVED, 10).periods(YEAR, 0);

        assertThat(both.ends().get(0).get(0).totals())
                .isEqualTo(new GridTotals(delivered(1_800), delivered(10), delivered(18)));
        assertThat(one.ends().get(0).get(0).totals())
                .isEqualTo(new GridTotals(delivered(1_200), delivered(10), delivered(10)));
        assertThat(both.before().get(0).totals().least()).isEqualTo(delivered(40));
        assertThat(tally.figures().evidence(YEAR))
                .containsExactly(new PersonMinutes(new UUID(2, 0), true, null, 1_200, 10));
    }

    private static GridMinutes delivered(long number) {
        return new GridMinutes(0, 0, number, 0);
    }

    private static CountedSource total(String month, int people) {
        return new StaffHoursSeen(
                        UUID.randomUUID(),
                        COMMUNITY,
                        new UUID(3, 0),
                        new UUID(2, 0),
                        YearMonth.parse(month),
                        null,
                        600,
                        1,
                        null,
                        null,
                        null,
                        null,
                        people)
                .counted();
    }

    private static GridEvidence withoutTotals(GridEvidence evidence) {
        return new GridEvidence(
                evidence.basis(),
                evidence.people(),
                evidence.unnamed(),
                GridTotals.NONE,
                evidence.professionalMinutes(),
                evidence.leftOutMinutes(),
                evidence.phases());
    }

    @Test
    void whoIsServedInAPeriodIsInALineOfIt() {
        var random = new Random(7);
        var tally = new Tally();
        List<CountedLine> all = new ArrayList<>();
        for (int step = 0; step < 400; step++) {
            var source = source(random);
            tally.add(KeptSource.of(source, codes), codes);
            all.addAll(source.lines());
        }

        for (int months = 0; months < 20; months++) {
            var month = YearMonth.of(2025, 1).plusMonths(months);
            var lines = all.stream()
                    .filter(line -> line.month().equals(month) && line.personId() != null)
                    .toList();
            var received = lines.stream()
                    .filter(line -> !line.fact().isGiven())
                    .map(CountedLine::personId)
                    .collect(Collectors.toSet());
            var staff = lines.stream()
                    .filter(line -> line.fact().isGiven() && line.fact().facts().isPaid())
                    .map(CountedLine::personId)
                    .collect(Collectors.toSet());
            var users = users(lines, "RECEIVED");
            var usersGiving = new HashSet<>(users);
            usersGiving.retainAll(users(lines, "GAVE"));

            var counts = tally.people().counts(new Period(month, month), Set.of());

            assertThat(counts.serviceUsers()).isEqualTo(users.size());
            assertThat(counts.usersGiving()).isEqualTo(usersGiving.size());
            assertThat(counts.staffReceiving())
                    .isEqualTo(staff.stream().filter(received::contains).count());
        }
    }

    /** Who is in a line of the part, with the service of it. */
    private static Set<List<UUID>> users(List<CountedLine> lines, String part) {
        return lines.stream()
                .filter(line -> line.fact().part().equals(part) && line.serviceId() != null)
                .map(line -> List.of(line.personId(), line.serviceId()))
                .collect(Collectors.toSet());
    }

    private static List<GridLine> lines(List<CountedSource> sources, UUID service, Period period) {
        return sources.stream()
                .flatMap(source -> source.lines().stream())
                .filter(line -> line.fact().isGiven() && service.equals(line.serviceId()))
                .filter(line ->
                        !line.month().isBefore(period.from()) && !line.month().isAfter(period.to()))
                .map(line -> new GridLine(
                        line.personId(),
                        line.fact().facts().phase(),
                        line.fact().facts().participationLevel(),
                        line.fact().facts().function(),
                        line.fact().facts().standing(),
                        line.fact().facts().remuneration(),
                        line.amountMinutes()))
                .toList();
    }

    /** All that can be asked. */
    private static List<Object> answers(Tally tally) {
        List<Object> answers = new ArrayList<>();
        var scope = new FigureScope(COMMUNITY, YEAR, List.of(new UUID(3, 0)), null);
        for (var dimension : Dimension.values()) {
            answers.add(tally.figures().by(dimension, scope, ORGANISATIONS, null, 100));
        }
        answers.add(tally.figures().heads());
        answers.add(tally.figures().months(new UUID(2, 1), YEAR));
        answers.add(tally.figures().work(scope, ORGANISATIONS));
        answers.add(tally.figures().roles(YEAR));
        answers.add(tally.figures().evidence(YEAR));
        answers.add(tally.ties().ties(YEAR, 1_000));
        answers.add(NetworkIndicators.of(tally.ties().network(YEAR, 1_000).orElseThrow()));
        answers.add(new HashSet<>(tally.ties().byMonth(YEAR, 10_000)));
        answers.add(tally.ties().counts(new Period(YearMonth.of(2026, 3), YearMonth.of(2026, 5))));
        answers.add(tally.people().returns(YEAR, TODAY));
        answers.add(new HashSet<>(tally.people().days()));
        var counts = tally.people().counts(YEAR, new HashSet<>(List.of(new UUID(4, 3), new UUID(4, 5))));
        answers.add(counts.sessions() + " " + counts.mixed() + " " + counts.grown() + " " + counts.toProfessionals());
        answers.add(counts.serviceUsers() + " " + counts.usersGiving() + " " + counts.staffReceiving());
        answers.add(Math.round(1e9 * counts.meanEntropy()));
        answers.add(tally.grid(new UUID(2, 0), ShareOfSay.CO_DECIDED, 10).periods(YEAR, 11));
        return answers;
    }

    private static CountedSource source(Random random) {
        var service = random.nextInt(4) == 0 ? null : new UUID(2, random.nextInt(4));
        var day = LocalDate.of(2024, 12, 1).plusDays(random.nextInt(720));
        var lines = IntStream.range(0, random.nextInt(6))
                .mapToObj(any -> new CountedLine(
                        service,
                        YearMonth.from(day),
                        day,
                        random.nextInt(9) == 0 ? null : new UUID(4, random.nextInt(30)),
                        random.nextInt(4) == 0 ? null : new UUID(4, 20 + random.nextInt(20)),
                        random.nextInt(12),
                        1 + random.nextInt(200),
                        new Fact(random.nextInt(3) == 0 ? "RECEIVED" : "GAVE", facts(random))))
                .toList();
        return new CountedSource(SourceKind.SESSION, UUID.randomUUID(), COMMUNITY, 1, lines);
    }

    private static LineFacts facts(Random random) {
        return new LineFacts(
                List.of("COMMISSION", "DESIGN", "DELIVER", "ASSESS").get(random.nextInt(4)),
                random.nextInt(2) == 0
                        ? null
                        : List.of("INFORMED", "INVOLVED", "CO_DECIDED").get(random.nextInt(3)),
                List.of("FRONTLINE", "FACILITATE", "LEARN").get(random.nextInt(3)),
                List.of("PROFESSIONAL", "SERVICE_USER", "TRAINEE").get(random.nextInt(3)),
                List.of("UNPAID", "TIME_CREDIT", "PAID_PEER").get(random.nextInt(3)),
                "UNRELATED",
                false,
                "SELF_WEB");
    }
}
