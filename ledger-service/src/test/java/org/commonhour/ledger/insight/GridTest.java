package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GridTest {

    private static final int PEOPLE = 10;

    /** The five worked cases, in hours, on both bases. */
    @ParameterizedTest
    @CsvSource({
        "clinic,                       40,  0, 900,  20, 0.0,    0.021739, R1C1, 0.0",
        "peer group,                   12, 18,  60, 140, 0.6,    0.7,      R2C2, 0.897998",
        "befriending staff-designed,   30,  2,   5, 395, 0.0625, 0.9875,   R3C1, 0.107574",
        "boundary,                     90, 10,  90,  10, 0.1,    0.1,      R2C2, 0.36"
    })
    void placesTheWorkedCases(
            String name,
            long dp,
            long du,
            long vp,
            long vu,
            double shareD,
            double shareV,
            GridCell cell,
            double position) {
        for (var basis : GridBasis.values()) {
            var grid = grid(service(dp, du, vp, vu), basis);

            assertThat(grid.outcome()).as(name).isEqualTo(GridOutcome.CLASSIFIED);
            assertThat(grid.cell()).as(name).isEqualTo(cell);
            var minutes = grid.evidence().minutes();
            assertThat(minutes.designShare().orElseThrow()).isEqualTo(shareD, within(1e-6));
            assertThat(minutes.deliveryShare().orElseThrow()).isEqualTo(shareV, within(1e-6));
            assertThat(minutes.position().orElseThrow()).isEqualTo(position, within(1e-6));
        }
    }

    @Test
    void aStreetGroupIsSelfOrganisedOnlyWhenStaffHoursAreKnown() {
        var lines = service(0, 25, 0, 300);
        var known = new ArrayList<>(lines);
        known.add(new GridLine(null, "DELIVER", null, "ADMIN", "PROFESSIONAL", "SALARIED_BY_PROVIDER", 60));

        var unknown = grid(lines, GridBasis.STANDING);
        var selfOrganised = grid(known, GridBasis.STANDING);

        assertThat(unknown.outcome()).isEqualTo(GridOutcome.UNKNOWN_PAID_SIDE);
        assertThat(unknown.cell()).isNull();
        assertThat(unknown.notes()).contains(GridNote.NO_PROFESSIONAL_MINUTES);
        assertThat(selfOrganised.cell()).isEqualTo(GridCell.R3C3);
        assertThat(selfOrganised.evidence().minutes().designShare()).hasValue(1);
        assertThat(selfOrganised.evidence().minutes().position()).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "  9,  0, 100, 100, TOO_LITTLE_DESIGN",
        "100,  0,  20,  19, TOO_LITTLE_DELIVERY",
        "  0,  0, 100, 100, TOO_LITTLE_DESIGN"
    })
    void saysThatTheEvidenceIsTooThin(long dp, long du, long vp, long vu, GridNote note) {
        var grid = grid(service(dp, du, vp, vu), GridBasis.STANDING);

        assertThat(grid.outcome()).isEqualTo(GridOutcome.INSUFFICIENT);
        assertThat(grid.cell()).isNull();
        assertThat(grid.uncertainty()).isNull();
        assertThat(grid.notes()).contains(note);
    }

    @Test
    void oneEnthusiastIsNotCoDesign() {
        var lines = new ArrayList<>(service(40, 0, 60, 140));
        lines.add(design(person(1), "CO_DECIDED", 2_400));

        var grid = grid(lines, GridBasis.STANDING);

        assertThat(grid.outcome()).isEqualTo(GridOutcome.INSUFFICIENT);
        assertThat(grid.notes()).containsExactly(GridNote.FEW_PEOPLE_DESIGN);
    }

    @Test
    void beingConsultedIsNotDesigning() {
        var lines = new ArrayList<>(service(40, 0, 60, 140));
        IntStream.range(0, PEOPLE).forEach(index -> lines.add(design(person(index), "CONSULTED", 6_000)));
        IntStream.range(0, PEOPLE).forEach(index -> lines.add(design(person(index), "INVOLVED", 600)));
        IntStream.range(0, PEOPLE).forEach(index -> lines.add(design(person(index), null, 600)));

        assertThat(grid(lines, GridBasis.STANDING).evidence().minutes().designCommunity())
                .isEqualTo(6_000);
        assertThat(GridEvidence.of(lines, GridBasis.STANDING, ShareOfSay.CO_DECIDED)
                        .minutes()
                        .designCommunity())
                .isZero();
    }

    @Test
    void standingAndPayAreNotTheSame() {
        var peer = new GridLine(person(1), "DELIVER", null, "FRONTLINE", "SERVICE_USER", "PAID_PEER", 60);
        var corporate = new GridLine(person(2), "DELIVER", null, "FRONTLINE", "EMPLOYEE_VOLUNTEER", "UNPAID", 90);

        var byStanding = GridEvidence.of(List.of(peer, corporate), GridBasis.STANDING, ShareOfSay.INVOLVED);
        var byPay = GridEvidence.of(List.of(peer, corporate), GridBasis.REMUNERATION, ShareOfSay.INVOLVED);

        assertThat(byStanding.minutes()).isEqualTo(new GridMinutes(0, 0, 0, 60));
        assertThat(byStanding.leftOutMinutes()).isEqualTo(90);
        assertThat(byPay.minutes()).isEqualTo(new GridMinutes(0, 0, 60, 90));
    }

    @Test
    void showsHeadsBesideHoursAndWhereTheyDiffer() {
        var lines = new ArrayList<>(service(40, 0, 900, 20));

        var differ = grid(lines, GridBasis.STANDING);
        lines.add(new GridLine(null, "DELIVER", null, "FRONTLINE", "PROFESSIONAL", "SALARIED_BY_PROVIDER", 60));
        var unknown = grid(lines, GridBasis.STANDING);

        assertThat(differ.cell()).isEqualTo(GridCell.R1C1);
        assertThat(differ.headsCell()).isEqualTo(GridCell.R2C1);
        assertThat(differ.evidence().heads()).isEqualTo(new GridMinutes(2, 0, 2, PEOPLE));
        assertThat(differ.notes()).containsExactly(GridNote.HEADS_DIFFER);
        assertThat(unknown.headsCell()).isNull();
        assertThat(unknown.notes()).containsExactly(GridNote.HEADS_UNKNOWN);
    }

    @Test
    void thePeopleOfATotalAreHeadsWhenItSaysHowMany() {
        var byHours = service(40, 0, 900, 20);
        var named = new GridMinutes(2, 0, 2, PEOPLE);

        var few = withTotal(byHours, 3);
        var many = withTotal(byHours, 400);
        var between = withTotal(byHours, PEOPLE - 1);

        assertThat(few.headsCell()).contains(grid(byHours, GridBasis.STANDING).headsCell());
        assertThat(few.heads()).isEqualTo(named.max(new GridMinutes(0, 0, 3, 0)));
        assertThat(many.headsCell()).contains(GridCell.R1C1);
        assertThat(between.heads().deliveryProfessional()).isEqualTo(PEOPLE - 1);
    }

    /** With 60 minutes of a total of so many people. */
    private static GridEvidence withTotal(List<GridLine> lines, long heads) {
        var all = new ArrayList<>(lines);
        all.add(new GridLine(null, "DELIVER", null, "FRONTLINE", "PROFESSIONAL", "SALARIED_BY_PROVIDER", 60));
        var evidence = GridEvidence.of(all, GridBasis.STANDING, ShareOfSay.CO_DECIDED);
        var people = new GridMinutes(0, 0, heads, 0);
        return new GridEvidence(
                evidence.basis(),
                evidence.people(),
                evidence.unnamed(),
                new GridTotals(new GridMinutes(0, 0, 60, 0), people, people),
                evidence.professionalMinutes(),
                evidence.leftOutMinutes(),
                evidence.phases());
    }

    @Test
    void drawsPeopleWithAFixedSeed() {
        var lines = service(12, 18, 60, 140);

        var once = grid(lines, GridBasis.STANDING).uncertainty();
        var again = grid(lines, GridBasis.STANDING).uncertainty();

        assertThat(once).isNotNull().isEqualTo(again);
        assertThat(once.replicates()).isEqualTo(1000);
        assertThat(once.shares().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isBetween(0.8, 1.0 + 1e-9);
        assertThat(once.shareOf(GridCell.R2C2)).isGreaterThan(0.5);
        assertThat(once.deliveryShare().low()).isLessThan(0.7);
        assertThat(once.deliveryShare().high()).isGreaterThan(0.7);
    }

    @Test
    void isLessSureWhenOnePersonGivesMostOfTheHours() {
        var lines = new ArrayList<>(service(40, 0, 900, 20));
        lines.add(new GridLine(person(1), "DELIVER", null, "FRONTLINE", "SERVICE_USER", "UNPAID", 6_000));

        var grid = grid(lines, GridBasis.STANDING);

        assertThat(grid.cell()).isEqualTo(GridCell.R2C1);
        assertThat(grid.uncertainty().shareOf(GridCell.R2C1)).isLessThan(0.9);
        assertThat(grid.uncertainty().shareOf(GridCell.R1C1)).isPositive();
    }

    @ParameterizedTest
    @EnumSource(GridBasis.class)
    void theFourPhasesAddUpToTheTwoAxes(GridBasis basis) {
        var evidence = GridEvidence.of(service(12, 18, 60, 140), basis, ShareOfSay.INVOLVED);

        var deliver = evidence.phases().get(2);
        assertThat(evidence.phases().stream().map(PhaseShare::phase))
                .containsExactly("COMMISSION", "DESIGN", "DELIVER", "ASSESS");
        assertThat(deliver.allMinutes()).isEqualTo(evidence.minutes().delivery());
        assertThat(deliver.share()).hasValue(0.7);
        assertThat(evidence.phases().stream().mapToLong(PhaseShare::allMinutes).sum())
                .isEqualTo(evidence.minutes().design() + evidence.minutes().delivery());
        assertThat(evidence.phases().get(0).share()).isEmpty();
    }

    private static Grid grid(List<GridLine> lines, GridBasis basis) {
        return Grid.of(GridEvidence.of(lines, basis, ShareOfSay.INVOLVED), GridUncertainty.REPLICATES);
    }

    /** Hours as in the worked cases: two professionals, and ten neighbours who share the rest evenly. */
    static List<GridLine> service(long dp, long du, long vp, long vu) {
        List<GridLine> lines = new ArrayList<>();
        for (int index = 0; index < 2; index++) {
            var staff = person(100 + index);
            add(lines, new GridLine(staff, "DESIGN", null, "ADMIN", "PROFESSIONAL", "SALARIED_BY_PROVIDER", dp * 30));
            add(lines, new GridLine(staff, "DELIVER", null, "FRONTLINE", "PROFESSIONAL", "SALARIED_BY_OTHER", vp * 30));
        }
        for (int index = 0; index < PEOPLE; index++) {
            add(lines, design(person(index), "CO_DECIDED", du * 60 / PEOPLE));
            add(
                    lines,
                    new GridLine(
                            person(index),
                            "DELIVER",
                            null,
                            "FRONTLINE",
                            "NEIGHBOUR_OR_MEMBER",
                            "UNPAID",
                            vu * 60 / PEOPLE));
        }
        return lines;
    }

    private static void add(List<GridLine> lines, GridLine line) {
        if (line.amountMinutes() > 0) {
            lines.add(line);
        }
    }

    private static GridLine design(UUID person, String level, long amountMinutes) {
        return new GridLine(person, "DESIGN", level, "FRONTLINE", "SERVICE_USER", "UNPAID", amountMinutes);
    }

    private static UUID person(int number) {
        return new UUID(0, number);
    }
}
