package org.commonhour.local.demo;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonhour.local.demo.DemoCommunity.Arrangement;
import org.commonhour.local.demo.DemoCommunity.Line;
import org.commonhour.local.demo.DemoCommunity.Member;
import org.commonhour.local.demo.DemoCommunity.Need;
import org.commonhour.local.demo.DemoCommunity.Offer;
import org.commonhour.local.demo.DemoCommunity.Part;
import org.commonhour.local.demo.DemoCommunity.Reached;
import org.commonhour.local.demo.DemoCommunity.Session;
import org.commonhour.local.demo.DemoCommunity.StaffMonth;
import org.commonhour.local.demo.DemoCommunity.Window;
import org.jspecify.annotations.Nullable;

/**
 * Invents a community of the usual size, the same one for the same seed.
 *
 * <p>Calibrated to 156 time banks of TimeBanks USA between 24 January and 1 June 2019 (github.com/dawngraham/timebanks,
 * data/updates.csv): the median bank has 42 members and 2.64 hours per exchange; the median active bank exchanged 148
 * hours in those 128 days, which makes 160 exchanges of that length in a year. As everywhere, few give much.
 */
public final class CommunityGenerator {
    public static final int MEMBERS = 42;
    public static final int EXCHANGES = 160;
    public static final double MEAN_MINUTES = 2.64 * 60;

    // How far a balance may go here: inside what a new account of the ledger allows (-1200 to 6000 minutes), with room
    // for exchanges that are loaded side by side and so not exactly in this order.
    static final long LOWEST_BALANCE = -900;
    static final long HIGHEST_BALANCE = 5_400;

    private static final double SPREAD_OF_MINUTES = 0.55;
    private static final double GIVING_EXPONENT = 0.95;
    private static final double RECEIVING_EXPONENT = 0.35;
    private static final int STEP_MINUTES = 15;
    private static final long SHORTEST = 30;
    private static final long LONGEST = 480;
    private static final int DAYS = 362;
    private static final int MONTHS = 12;
    private static final int ARRANGEMENTS = 12;
    private static final int ONE_OF_EACH = 5;
    private static final int ADA = 0;
    private static final int BEN = 1;

    private final Random random;

    public CommunityGenerator(long seed) {
        this.random = new Random(seed);
    }

    public DemoCommunity generate() {
        List<Member> members = members();
        List<Offer> offers = offers();
        List<Need> needs = needs();
        return new DemoCommunity(
                "Riverside",
                Catalogue.ORGANISATIONS,
                Catalogue.SERVICES,
                members,
                offers,
                needs,
                arrangements(offers, needs),
                sessions(),
                staffMonths());
    }

    private List<Member> members() {
        List<String> firstNames = new ArrayList<>(Catalogue.FIRST_NAMES);
        List<String> lastNames = new ArrayList<>(Catalogue.LAST_NAMES);
        Collections.shuffle(firstNames, random);
        Collections.shuffle(lastNames, random);
        List<Member> members = new ArrayList<>();
        members.add(new Member("Ada Fairweather", "ada", "ada@example.org", "01632 960101", 700));
        members.add(new Member("Ben Hollis", "ben", "ben@example.org", "01632 960102", 410));
        for (int index = members.size(); index < MEMBERS; index++) {
            String first = firstNames.get(index % firstNames.size());
            String last = lastNames.get(index % lastNames.size());
            // Many have no e-mail address at all; numbers of this exchange are reserved for fiction.
            String email =
                    random.nextInt(5) < 3 ? (first + "." + last + "@example.org").toLowerCase(Locale.ROOT) : null;
            String phone = "01632 960" + (100 + index + 1);
            members.add(new Member(first + " " + last, null, email, phone, DAYS + 3 + random.nextInt(700)));
        }
        return members;
    }

    private List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        offers.add(new Offer(
                ADA,
                "TRANSPORT",
                "Lifts in my car",
                "A small car with a big boot: a walking frame or a folded wheelchair fits.",
                List.of(
                        new Window(DayOfWeek.TUESDAY, "09:00", "17:00"),
                        new Window(DayOfWeek.THURSDAY, "09:00", "13:00"))));
        offers.add(new Offer(BEN, "COMPUTING", "Help with phones and tablets", "Patiently, and with tea.", List.of()));
        for (int member = BEN + 1; member < MEMBERS; member++) {
            if (random.nextInt(10) < 8) {
                Catalogue.Idea idea = pick(Catalogue.OFFERS);
                offers.add(new Offer(member, idea.category(), idea.title(), idea.detail(), windows()));
            }
        }
        return offers;
    }

    private List<Window> windows() {
        List<DayOfWeek> days = new ArrayList<>(List.of(DayOfWeek.values()));
        Collections.shuffle(days, random);
        return days.stream()
                .limit(random.nextInt(4))
                .sorted()
                .map(day ->
                        random.nextBoolean() ? new Window(day, "09:00", "12:30") : new Window(day, "13:00", "18:00"))
                .toList();
    }

    private List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        needs.add(new Need(
                BEN,
                "TRANSPORT",
                "A lift to the eye clinic and back",
                3,
                DayOfWeek.TUESDAY,
                "10:00",
                90,
                "hospital-transport"));
        List<Integer> askers =
                new ArrayList<>(IntStream.range(BEN + 1, MEMBERS).boxed().toList());
        Collections.shuffle(askers, random);
        for (int member : askers.subList(0, 24)) {
            Catalogue.Idea idea = pick(Catalogue.NEEDS);
            Integer inDays = random.nextInt(3) == 0 ? null : 2 + random.nextInt(25);
            String from = inDays == null ? null : "%02d:00".formatted(9 + random.nextInt(8));
            long minutes = 30L * (1 + random.nextInt(6));
            needs.add(new Need(
                    member,
                    idea.category(),
                    idea.title(),
                    inDays,
                    null,
                    from,
                    minutes,
                    Catalogue.serviceOf(idea.category())));
        }
        return needs;
    }

    /** Of those who asked, some asked somebody who offers just that; most of these agreed, and it happened. */
    private static List<Arrangement> arrangements(List<Offer> offers, List<Need> needs) {
        List<Arrangement> arrangements = new ArrayList<>();
        Set<Integer> busy = new HashSet<>();
        for (int need = 0; need < needs.size(); need++) {
            Need asked = needs.get(need);
            int offer = IntStream.range(0, offers.size())
                    .filter(at -> offers.get(at).category().equals(asked.category()))
                    // The two who sign in are left to do it themselves.
                    .filter(at -> offers.get(at).member() > BEN && asked.member() > BEN)
                    .filter(at -> offers.get(at).member() != asked.member() && !busy.contains(at))
                    .findFirst()
                    .orElse(-1);
            if (offer >= 0 && arrangements.size() < ARRANGEMENTS) {
                busy.add(offer);
                arrangements.add(new Arrangement(need, offer, reached(arrangements.size())));
            }
        }
        return arrangements;
    }

    private static Reached reached(int at) {
        return switch (at % ONE_OF_EACH) {
            case 1 -> Reached.ASKED;
            case 3 -> Reached.AGREED;
            default -> Reached.HAPPENED;
        };
    }

    private List<Session> sessions() {
        double[] giving = weights(GIVING_EXPONENT);
        double[] receiving = weights(RECEIVING_EXPONENT);
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < EXCHANGES; i++) {
            days.add(1 + random.nextInt(DAYS));
        }
        days.sort(Comparator.reverseOrder());
        long[] balances = new long[MEMBERS];
        List<Session> sessions = new ArrayList<>();
        for (int day : days) {
            long minutes = minutes();
            int giver;
            int receiver;
            do {
                giver = draw(giving);
                receiver = draw(receiving);
            } while (giver == receiver
                    || balances[giver] + minutes > highest(giver)
                    || balances[receiver] - minutes < lowest(receiver));
            balances[giver] += minutes;
            balances[receiver] -= minutes;
            sessions.add(new Session(
                    service(),
                    day,
                    List.of(
                            new Line(giver, Part.GAVE, minutes, "DELIVER", true),
                            new Line(receiver, Part.RECEIVED, minutes, "DELIVER", false))));
        }
        sessions.addAll(new TeamSessions(random, MEMBERS).all());
        return sessions;
    }

    private List<StaffMonth> staffMonths() {
        List<StaffMonth> months = new ArrayList<>();
        for (DemoCommunity.Service service : Catalogue.SERVICES) {
            for (int monthsAgo = MONTHS; monthsAgo >= 1; monthsAgo--) {
                long usual = Catalogue.usualStaffMinutes(service.key());
                long change = Math.round(usual * 0.15 * (2 * random.nextDouble() - 1));
                months.add(new StaffMonth(
                        service.key(), monthsAgo, roundToStep(usual + change), Catalogue.staff(service.key())));
            }
        }
        return months;
    }

    private long minutes() {
        double middle = Math.log(MEAN_MINUTES) - SPREAD_OF_MINUTES * SPREAD_OF_MINUTES / 2;
        double drawn = Math.exp(middle + SPREAD_OF_MINUTES * random.nextGaussian());
        return Math.max(SHORTEST, Math.min(LONGEST, roundToStep(drawn)));
    }

    private static long roundToStep(double minutes) {
        return STEP_MINUTES * Math.round(minutes / STEP_MINUTES);
    }

    /** Zipf's weights in random order: the first of them gives often, the last hardly ever. */
    private double[] weights(double exponent) {
        List<Integer> ranks =
                new ArrayList<>(IntStream.rangeClosed(1, MEMBERS).boxed().toList());
        Collections.shuffle(ranks, random);
        return ranks.stream().mapToDouble(rank -> Math.pow(rank, -exponent)).toArray();
    }

    private int draw(double[] weights) {
        double left = random.nextDouble()
                * IntStream.range(0, weights.length)
                        .mapToDouble(i -> weights[i])
                        .sum();
        for (int index = 0; index < weights.length; index++) {
            left -= weights[index];
            if (left < 0) {
                return index;
            }
        }
        return weights.length - 1;
    }

    // The two who sign in stay near nothing, so that a visitor sees their hours move.
    private static long lowest(int member) {
        return member <= BEN ? -240 : LOWEST_BALANCE;
    }

    private static long highest(int member) {
        return member <= BEN ? 360 : HIGHEST_BALANCE;
    }

    private @Nullable String service() {
        String service = pick(Catalogue.SERVICES_OF_EXCHANGES);
        return service.isEmpty() ? null : service;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
