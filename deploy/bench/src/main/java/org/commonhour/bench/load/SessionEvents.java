package org.commonhour.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The settled sessions of one community, one after the other, always the same for the same seed. A few members take part
 * in most of them (Zipf's law, exponent 1.0), as in the banks whose hours have been published. Members have standings and
 * roles that last, some services that they use, and a circle of people whom they mostly meet. Half of the sessions are
 * between two people, some are small groups and some large ones: five lines on average.
 */
public final class SessionEvents {
    private static final String[] STANDINGS = {
        "NEIGHBOUR_OR_MEMBER", "NEIGHBOUR_OR_MEMBER", "SERVICE_USER", "FAMILY_CARER", "TRAINEE"
    };
    private static final String[] FUNCTIONS = {
        "FRONTLINE", "FRONTLINE", "FRONTLINE", "FACILITATE", "COACH_TRAIN", "BROKER", "ADMIN", "LEARN"
    };
    private static final String[] LEVELS = {"INFORMED", "CONSULTED", "INVOLVED", "CO_DECIDED", "CITIZEN_LED"};
    private static final String[] DESIGN = {"COMMISSION", "DESIGN", "ASSESS"};
    private static final String[] CHANNELS = {"SELF_WEB", "SELF_WEB", "BROKER_PHONE", "BROKER_IN_PERSON", "IMPORT"};

    private static final int SERVICES_OF_MEMBER = 3;
    private static final int CIRCLE = 6;

    private final Community community;
    private final int services;
    private final LocalDate first;
    private final int days;
    private final long planned;
    private final Random random;
    private final Zipf members;
    private final Zipf popular;
    private final StringBuilder body = new StringBuilder(4_096);
    private long made;
    private long lines;

    /**
     * Sessions that are spread evenly over some days.
     *
     * @param planned how many; those beyond are of the last day
     */
    public SessionEvents(Community community, int services, LocalDate first, int days, long planned) {
        this.community = community;
        this.services = services;
        this.first = first;
        this.days = days;
        this.planned = planned;
        this.random = new Random(846_860 + community.id().getLeastSignificantBits());
        this.members = new Zipf(community.members());
        this.popular = new Zipf(services);
    }

    /** The id of a service, the most used first. */
    public UUID service(int number) {
        return Ids.of(6, community, number);
    }

    /** Who runs it; each organisation runs four. */
    public UUID organisation(int number) {
        return Ids.of(7, community, number / 4);
    }

    public int services() {
        return services;
    }

    public Community community() {
        return community;
    }

    /** How many sessions it has made, which is the sequence of the last one. */
    public long made() {
        return made;
    }

    /** How many lines they have. */
    public long lines() {
        return lines;
    }

    /** The next session of any service. */
    public byte[] next() {
        int receiver = members.rank(random.nextDouble());
        return next(receiver, popular.rank(steady(receiver, random.nextInt(SERVICES_OF_MEMBER))));
    }

    /** The next session of this service. */
    public byte[] next(int service) {
        return next(members.rank(random.nextDouble()), service);
    }

    private byte[] next(int receiver, int service) {
        long number = made++;
        LocalDate day = first.plusDays(Math.min(days - 1L, number * days / Math.max(1, planned)));
        body.setLength(0);
        body.append("{\"sessionId\":\"")
                .append(Ids.of(8, community, number))
                .append("\",\"communityId\":\"")
                .append(community.id())
                .append("\",\"version\":3,\"state\":\"SETTLED\",\"serviceId\":\"")
                .append(service(service))
                .append("\",\"occurredOn\":\"")
                .append(day)
                .append("\",\"contributions\":[");
        contributions(number, receiver);
        return body.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void contributions(long number, int receiver) {
        int size = size();
        int minutes = 15 * (1 + random.nextInt(20));
        boolean design = random.nextInt(6) == 0;
        for (int line = 0; line < size; line++) {
            body.append(line == 0 ? "" : ",")
                    .append("{\"contributionId\":\"")
                    .append(Ids.of(9, community, number * 16 + line))
                    .append("\",\"memberId\":\"");
            if (line == 0) {
                body.append(community.member(receiver)).append("\",\"part\":\"RECEIVED\"");
                facts(minutes, "DELIVER", "FRONTLINE", "SERVICE_USER", "UNPAID");
            } else {
                given(minutes, giver(receiver), design);
                body.append(",\"receivedByMemberId\":\"")
                        .append(community.member(receiver))
                        .append('"');
            }
            body.append('}');
        }
        lines += size;
    }

    private void given(int minutes, int giver, boolean design) {
        double sort = steady(giver, 20);
        String standing = sort < 0.05 ? "PROFESSIONAL" : STANDINGS[(int) (steady(giver, 21) * STANDINGS.length)];
        String pay = sort < 0.05
                ? "SALARIED_BY_PROVIDER"
                : sort < 0.08 ? "PAID_PEER" : random.nextInt(4) > 0 ? "TIME_CREDIT" : "UNPAID";
        int function =
                random.nextInt(4) > 0 ? (int) (steady(giver, 22) * FUNCTIONS.length) : random.nextInt(FUNCTIONS.length);
        body.append(community.member(giver)).append("\",\"part\":\"GAVE\"");
        if (design) {
            body.append(",\"participationLevel\":\"")
                    .append(LEVELS[random.nextInt(LEVELS.length)])
                    .append('"');
        }
        facts(minutes, design ? DESIGN[random.nextInt(DESIGN.length)] : "DELIVER", FUNCTIONS[function], standing, pay);
    }

    /** Mostly somebody of the circle. */
    private int giver(int receiver) {
        return random.nextInt(40) > 0
                ? members.rank(steady(receiver, 30 + random.nextInt(CIRCLE)))
                : members.rank(random.nextDouble());
    }

    /** From 0 to 1, always the same for the same member and question. */
    private static double steady(int member, int question) {
        return new SplittableRandom(member * 1_000L + question).nextDouble();
    }

    private void facts(int minutes, String phase, String function, String standing, String pay) {
        body.append(",\"amountMinutes\":")
                .append(minutes)
                .append(",\"phase\":\"")
                .append(phase)
                .append("\",\"function\":\"")
                .append(function)
                .append("\",\"standing\":\"")
                .append(standing)
                .append("\",\"remuneration\":\"")
                .append(pay)
                .append("\",\"relationship\":\"")
                .append(random.nextInt(10) == 0 ? "RELATED" : "UNRELATED")
                .append("\",\"compulsory\":false,\"channel\":\"")
                .append(CHANNELS[random.nextInt(CHANNELS.length)])
                .append('"');
    }

    /** Five on average. */
    private int size() {
        int sort = random.nextInt(10);
        if (sort < 5) {
            return 2;
        }
        return sort < 8 ? 4 + random.nextInt(3) : 10 + random.nextInt(6);
    }
}
