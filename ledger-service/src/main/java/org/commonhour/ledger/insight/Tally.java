package org.commonhour.ledger.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that counts in one community, in memory: sums by service, month, person and facts, ties, days on which people took
 * part, and sessions. Sources are added and taken back; what is asked for is summed over plain numbers. Not safe for
 * several threads.
 */
public final class Tally {

    /** As the database orders ids. */
    static final Comparator<UUID> BY_ID = Comparator.nullsLast((one, other) -> {
        var high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high == 0 ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) : high;
    });

    static final int SERVICE = 0;
    static final int MONTH = 1;
    static final int FACT = 2;
    static final int PERSON = 3;
    static final int HEADS = 3;
    private static final int EDGES = 64;
    private static final String PAID_ELSEWHERE = "SALARIED_BY_OTHER";
    private static final String PROFESSIONAL = "PROFESSIONAL";

    final Places<UUID> people = new Places<>();
    final Places<UUID> services = new Places<>();
    final Places<GivenFact> facts = new Places<>();

    /** Given minutes by service, month and fact. */
    final NumberTable sums = new NumberTable(3);
    /** The same by person, whose number comes last. */
    final NumberTable given = new NumberTable(4);
    /** Who ever gave to whom: giver and receiver. */
    final NumberTable edges = new NumberTable(2);
    /** For each edge the first of the two between the same people, whichever the direction. */
    int[] pairs = new int[EDGES];
    /** Minutes by month and edge. */
    final NumberTable ties = new NumberTable(2);

    /** Given minutes that are nobody's by name, by service, month, fact and how many people gave them. */
    final NumberTable totals = new NumberTable(4);

    /** How many people those are by service, month and fact, if all of them are different ones. */
    final NumberTable totalHeads = new NumberTable(3);

    final TurnTable turns = new TurnTable();
    /** Sessions by service and month, and those of them that professionals and others gave together. */
    final NumberTable sessions = new NumberTable(2);

    final NumberTable mixed = new NumberTable(2);
    /** Minutes that the service's own agency paid, by service and month, in sessions and in reports of staff hours. */
    final NumberTable paidInSessions = new NumberTable(2);

    final NumberTable paidInReports = new NumberTable(2);
    private int[] ranks = new int[0];

    /** The facts of a given line that sums are kept by. */
    record GivenFact(
            String phase,
            @Nullable String participationLevel,
            String function,
            String standing,
            String remuneration,
            Work work) {

        static GivenFact of(LineFacts facts) {
            return new GivenFact(
                    facts.phase(),
                    facts.participationLevel(),
                    facts.function(),
                    facts.standing(),
                    facts.remuneration(),
                    facts.work());
        }

        boolean isPaid() {
            return work == Work.PAID;
        }

        boolean isProfessional() {
            return standing.equals(PROFESSIONAL);
        }
    }

    /** Counts a source. */
    public void add(KeptSource source, FactCodes codes) {
        move(source, codes, 1);
    }

    /** Takes back what a source counted for. */
    public void takeBack(KeptSource source, FactCodes codes) {
        move(source, codes, -1);
    }

    private void move(KeptSource source, FactCodes codes, int sign) {
        var at = source.month();
        if (at == null) {
            return;
        }
        var service = services.of(source.serviceId());
        var month = number(at);
        int lines = 0;
        int professionals = 0;
        for (int line = 0; line < source.size(); line++) {
            var fact = Objects.requireNonNull(codes.fact(source.code(line)), "a code that stands for nothing");
            var person = people.of(source.person(line));
            if (fact.isGiven()) {
                lines++;
                var givenFact = GivenFact.of(fact.facts());
                professionals += givenFact.isProfessional() ? 1 : 0;
                var minutes = (long) sign * source.minutes(line);
                give(service, month, facts.of(givenFact), person, minutes);
                if (givenFact.isPaid() && !givenFact.remuneration().equals(PAID_ELSEWHERE)) {
                    var paid = source.kind() == SourceKind.SESSION ? paidInSessions : paidInReports;
                    paid.add(minutes, service, month, 0, 0);
                }
                if (source.heads(line) > 0) {
                    totals.add(minutes, service, month, facts.of(givenFact), source.heads(line));
                    // A line of a session is one of the people without a name; a report is all of them.
                    var heads = source.kind() == SourceKind.SESSION ? 1 : source.heads(line);
                    totalHeads.add((long) sign * heads, service, month, facts.of(givenFact), 0);
                }
                var receiver = people.of(source.receiver(line));
                if (person != Places.NONE && receiver != Places.NONE) {
                    ties.add(minutes, month, edge(person, receiver), 0, 0);
                }
            }
            if (source.kind() == SourceKind.SESSION && person != Places.NONE) {
                turn(person, service, fact.isGiven() ? TurnTable.GAVE : TurnTable.RECEIVED, source.occurredOn(), sign);
            }
        }
        if (source.kind() == SourceKind.SESSION && lines > 0) {
            sessions.add(sign, service, month, 0, 0);
            mixed.add(professionals > 0 && professionals < lines ? sign : 0, service, month, 0, 0);
        }
    }

    private void give(int service, int month, int fact, int person, long minutes) {
        sums.add(minutes, service, month, fact, 0);
        given.add(minutes, service, month, fact, person);
    }

    private int edge(int giver, int receiver) {
        var before = edges.rows();
        var edge = edges.add(0, giver, receiver, 0, 0);
        if (edge == before) {
            if (edge == pairs.length) {
                pairs = Arrays.copyOf(pairs, edge + edge / 2);
            }
            var other = edges.find(receiver, giver);
            pairs[edge] = other < 0 || other == edge ? edge : pairs[other];
        }
        return edge;
    }

    private void turn(int person, int service, int side, @Nullable LocalDate day, int sign) {
        if (day == null) {
            return;
        }
        var number = Math.toIntExact(day.toEpochDay());
        if (sign > 0) {
            turns.add(person, service, side, number);
        } else {
            turns.remove(person, service, side, number);
        }
    }

    /** How much memory it takes, in rows of some 40 bytes. */
    public int size() {
        return given.rows() + totals.rows() + ties.rows() + edges.rows() + 3 * turns.rows() + people.size();
    }

    /** Figures of minutes. */
    public TalliedFigures figures() {
        return new TalliedFigures(this);
    }

    /** Who gave to whom. */
    public TalliedTies ties() {
        return new TalliedTies(this);
    }

    /** Which roles people take, and when. */
    public TalliedPeople people() {
        return new TalliedPeople(this);
    }

    /** A service's evidence for the grid. */
    public TalliedGrid grid(UUID serviceId, ShareOfSay leastSay, int mostPeople) {
        return new TalliedGrid(this, serviceId, leastSay, mostPeople);
    }

    /** The place of each person among all, by id; counted anew only when somebody is new. */
    int[] ranks() {
        if (ranks.length != people.size()) {
            var order = IntStream.range(1, people.size())
                    .boxed()
                    .sorted(Comparator.comparing(people::at, BY_ID))
                    .toList();
            var fresh = new int[people.size()];
            for (int rank = 0; rank < order.size(); rank++) {
                fresh[order.get(rank)] = rank;
            }
            ranks = fresh;
        }
        return ranks;
    }

    /** For each fact, by its number, whether it is one of those. */
    boolean[] which(Predicate<GivenFact> condition) {
        var found = new boolean[facts.size()];
        for (int fact = 1; fact < found.length; fact++) {
            found[fact] = condition.test(facts.at(fact));
        }
        return found;
    }

    static int number(YearMonth month) {
        return Math.toIntExact(month.getLong(ChronoField.PROLEPTIC_MONTH));
    }

    static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
    }
}
