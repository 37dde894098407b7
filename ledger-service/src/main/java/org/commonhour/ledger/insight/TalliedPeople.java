package org.commonhour.ledger.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonhour.ledger.insight.TalliedFigures.Months;
import org.commonhour.ledger.insight.Tally.GivenFact;
import org.jspecify.annotations.Nullable;

/** Which roles people take, and when they took part, out of a tally. */
public final class TalliedPeople {

    private static final Set<String> LEADING = Set.of("FACILITATE", "COACH_TRAIN", "BROKER");
    private static final Set<String> DESIGN = Set.of("COMMISSION", "DESIGN", "ASSESS");
    private static final int UNSEEN = Integer.MAX_VALUE;

    private final Tally tally;

    TalliedPeople(Tally tally) {
        this.tally = tally;
    }

    /**
     * Days on which one person gave and received.
     *
     * @param personId who
     * @param gave first
     * @param received first
     * @param last of either
     */
    public record Days(
            UUID personId,
            @Nullable LocalDate gave,
            @Nullable LocalDate received,
            LocalDate last) {}

    /** When everybody took part. */
    public List<Days> days() {
        var gave = filled(UNSEEN);
        var received = filled(UNSEEN);
        var last = filled(Integer.MIN_VALUE);
        for (int turn = 0; turn < tally.turns.rows(); turn++) {
            if (tally.turns.is(turn)) {
                var person = tally.turns.person(turn);
                var first = tally.turns.side(turn) == TurnTable.GAVE ? gave : received;
                first[person] = Math.min(first[person], tally.turns.first(turn));
                last[person] = Math.max(last[person], tally.turns.last(turn));
            }
        }
        List<Days> days = new ArrayList<>();
        for (int person = 1; person < last.length; person++) {
            if (last[person] != Integer.MIN_VALUE) {
                days.add(new Days(
                        tally.people.at(person),
                        day(gave[person]),
                        day(received[person]),
                        LocalDate.ofEpochDay(last[person])));
            }
        }
        return days;
    }

    private static @Nullable LocalDate day(int number) {
        return number == UNSEEN ? null : LocalDate.ofEpochDay(number);
    }

    private int[] filled(int value) {
        var numbers = new int[tally.people.size()];
        Arrays.fill(numbers, value);
        return numbers;
    }

    /** The roles of a period; who of these has been a member for half a year counts as tenured. */
    public PeopleCounts counts(Period period, Set<UUID> tenured) {
        var within = new Months(period);
        var professional = tally.which(GivenFact::isProfessional);
        var paid = tally.which(GivenFact::isPaid);
        var leading = tally.which(
                fact -> !fact.isProfessional() && (LEADING.contains(fact.function()) || DESIGN.contains(fact.phase())));
        var roles = new Roles();
        var professionals = new BitSet();
        var staff = new BitSet();
        long all = 0;
        long led = 0;
        for (int row = 0; row < tally.given.rows(); row++) {
            var minutes = tally.given.amount(row);
            if (minutes <= 0 || !within.has(tally.given.key(row, Tally.MONTH))) {
                continue;
            }
            var fact = tally.given.key(row, Tally.FACT);
            var person = tally.given.key(row, Tally.PERSON);
            all += minutes;
            led += leading[fact] ? minutes : 0;
            if (person != Places.NONE) {
                roles.add(person, fact, minutes);
                if (professional[fact]) {
                    professionals.set(person);
                }
                if (paid[fact]) {
                    staff.set(person);
                }
            }
        }
        var served = new Served(period);
        return new PeopleCounts(
                all,
                led,
                toProfessionals(within, professionals),
                staff.cardinality(),
                staff.stream().filter(served.received::get).count(),
                roles.meanEntropy(),
                served.users(),
                served.usersGiving(),
                sum(tally.sessions, within),
                sum(tally.mixed, within),
                tenured.size(),
                grown(within, tenured));
    }

    private long toProfessionals(Months within, BitSet professionals) {
        long minutes = 0;
        for (int row = 0; row < tally.ties.rows(); row++) {
            var edge = tally.ties.key(row, 1);
            if (tally.ties.amount(row) > 0
                    && within.has(tally.ties.key(row, 0))
                    && professionals.get(tally.edges.key(edge, 1))
                    && !professionals.get(tally.edges.key(edge, 0))) {
                minutes += tally.ties.amount(row);
            }
        }
        return minutes;
    }

    private static long sum(NumberTable table, Months within) {
        long all = 0;
        for (int row = 0; row < table.rows(); row++) {
            all += within.has(table.key(row, Tally.MONTH)) ? table.amount(row) : 0;
        }
        return all;
    }

    /** Who of these first delivered and in a later month facilitated, coached or brokered. */
    private long grown(Months within, Set<UUID> tenured) {
        var members = new BitSet();
        tenured.forEach(member -> members.set(tally.people.find(member)));
        members.clear(Places.NONE);
        if (members.isEmpty()) {
            return 0;
        }
        var frontline = tally.which(fact -> fact.function().equals("FRONTLINE"));
        var leads = tally.which(fact -> LEADING.contains(fact.function()));
        var delivered = filled(UNSEEN);
        var led = filled(UNSEEN);
        for (int row = 0; row < tally.given.rows(); row++) {
            var month = tally.given.key(row, Tally.MONTH);
            var person = tally.given.key(row, Tally.PERSON);
            if (tally.given.amount(row) > 0 && month <= within.to() && members.get(person)) {
                var fact = tally.given.key(row, Tally.FACT);
                if (frontline[fact]) {
                    delivered[person] = Math.min(delivered[person], month);
                } else if (leads[fact]) {
                    led[person] = Math.min(led[person], month);
                }
            }
        }
        return members.stream()
                .filter(person -> led[person] != UNSEEN && led[person] > delivered[person])
                .count();
    }

    /** Days from first giving, in the period, to first receiving; who received before is left out. */
    public List<Wait> returns(Period period, LocalDate today) {
        var first = period.from().atDay(1);
        var last = period.to().atEndOfMonth();
        Map<Wait, Long> waits = new HashMap<>();
        for (var days : days()) {
            var gave = days.gave();
            var received = days.received();
            if (gave == null || gave.isBefore(first) || gave.isAfter(last)) {
                continue;
            }
            if (received == null || !received.isBefore(gave)) {
                var until = received != null ? received : gave.isAfter(today) ? gave : today;
                waits.merge(new Wait(until.toEpochDay() - gave.toEpochDay(), received != null, 0), 1L, Long::sum);
            }
        }
        return Wait.inOrder(waits);
    }

    /** How evenly each person spreads over phases and functions. */
    private final class Roles {
        private final Places<String> names = new Places<>();
        private final int[] roleOfFact = new int[tally.facts.size()];
        /** By person and role. */
        private final long[] minutes;

        Roles() {
            for (int fact = 1; fact < roleOfFact.length; fact++) {
                var given = tally.facts.at(fact);
                roleOfFact[fact] = names.of(given.phase() + "|" + given.function());
            }
            minutes = new long[tally.people.size() * names.size()];
        }

        void add(int person, int fact, long amount) {
            minutes[person * names.size() + roleOfFact[fact]] += amount;
        }

        @Nullable
        Double meanEntropy() {
            int people = 0;
            double entropy = 0;
            for (int first = 0; first < minutes.length; first += names.size()) {
                long all = 0;
                for (int role = first; role < first + names.size(); role++) {
                    all += minutes[role];
                }
                people += all > 0 ? 1 : 0;
                for (int role = first; role < first + names.size(); role++) {
                    if (minutes[role] > 0) {
                        var share = (double) minutes[role] / all;
                        entropy -= share * Math.log(share);
                    }
                }
            }
            return people == 0 ? null : entropy / people;
        }
    }

    /** Who received in a period, from which service, and who of them gave to it too. */
    private final class Served {
        private final BitSet received = new BitSet();
        private final @Nullable BitSet[] receivers = new BitSet[tally.services.size()];
        private final @Nullable BitSet[] givers = new BitSet[tally.services.size()];

        Served(Period period) {
            var first = period.from().atDay(1).toEpochDay();
            var last = period.to().atEndOfMonth().toEpochDay();
            for (int turn = 0; turn < tally.turns.rows(); turn++) {
                if (tally.turns.is(turn) && tally.turns.isWithin(turn, first, last)) {
                    var person = tally.turns.person(turn);
                    var receives = tally.turns.side(turn) == TurnTable.RECEIVED;
                    if (receives) {
                        received.set(person);
                    }
                    if (tally.turns.service(turn) != Places.NONE) {
                        TalliedSides.mark(receives ? receivers : givers, tally.turns.service(turn), person);
                    }
                }
            }
        }

        long users() {
            return Arrays.stream(receivers).mapToLong(TalliedSides::heads).sum();
        }

        long usersGiving() {
            return IntStream.range(0, receivers.length)
                    .mapToLong(service -> inBoth(receivers[service], givers[service]))
                    .sum();
        }

        private static long inBoth(@Nullable BitSet some, @Nullable BitSet others) {
            if (some == null || others == null) {
                return 0;
            }
            var both = (BitSet) some.clone();
            both.and(others);
            return both.cardinality();
        }
    }
}
