package org.commonhour.bench.part;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.commonhour.backing.BackingFailure;
import org.commonhour.bench.load.Community;
import org.commonhour.bench.load.SessionEvents;
import org.commonhour.bench.stack.EventSender;

/** Twelve communities with two years of sessions; half of all belong to the first. They come through the topics. */
final class Region {
    static final String SESSIONS = "commonhour.ledger.session.v1";
    static final int MONTHS = 24;
    /** All lines as a plain table with an index, for the yardstick; insight keeps them otherwise. */
    static final String LINES = "bench_line";

    private static final String SESSION_CHANGED = "org.commonhour.ledger.session-changed.v1";
    private static final String SERVICES = "commonhour.member.service.v1";
    private static final String SERVICE_CHANGED = "org.commonhour.member.service-changed.v1";
    private static final String STAFF_HOURS = "commonhour.ledger.staff-hours.v1";
    private static final String STAFF_HOURS_REPORTED = "org.commonhour.ledger.staff-hours-reported.v1";
    private static final int COMMUNITIES = 12;
    private static final int MEMBERS = 20_000;
    private static final int SERVICES_OF_LARGEST = 40;
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Bench bench;
    private List<SessionEvents> communities = List.of();

    Region(Bench bench) {
        this.bench = bench;
    }

    /** Sends so many sessions, unless that was done before, and waits until insight has counted them. */
    void fill(long sessions) {
        if (!communities.isEmpty()) {
            return;
        }
        communities = IntStream.range(0, COMMUNITIES)
                .mapToObj(number -> community(number, sessions))
                .toList();
        bench.measure("insight follows a region's sessions as they are sent", () -> {
            long start = System.nanoTime();
            try (EventSender sender = sender()) {
                communities.forEach(events -> services(sender, events));
                for (long sent = 0; sent < sessions; sent++) {
                    // Every other session is of the largest community; the others take turns.
                    int turn = (int) (sent % 2 == 0 ? 0 : 1 + (sent / 2) % (COMMUNITIES - 1));
                    send(sender, communities.get(turn));
                }
                sender.flush();
            }
            await(Bench.LEDGER, sessions);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Bench.Work(sessions / seconds, sessions, 0, 0, 0, 0, 0);
        });
        bench.servers.execute(Bench.LEDGER, "create table " + LINES + " as select * from insight_line");
        bench.servers.execute(Bench.LEDGER, "create index on " + LINES + " (community_id, service_id, month)");
        bench.servers.execute(Bench.LEDGER, "vacuum analyze");
        bench.note(String.format(
                Locale.ROOT,
                "insight: %,d sessions with %,d lines in %d communities; the largest has half of them, %,d members and"
                        + " %d services; the database is %s large",
                communities.stream().mapToLong(SessionEvents::made).sum(),
                lines(),
                COMMUNITIES,
                MEMBERS,
                SERVICES_OF_LARGEST,
                bench.servers.ask(Bench.LEDGER, "select pg_size_pretty(pg_database_size(current_database()))")));
    }

    EventSender sender() {
        return new EventSender(bench.servers.kafka().bootstrapServers(), bench.clock);
    }

    /** The community with half of the sessions. */
    SessionEvents largest() {
        return communities.get(0);
    }

    SessionEvents any(int number) {
        return communities.get(number % COMMUNITIES);
    }

    long sessions() {
        return communities.stream().mapToLong(SessionEvents::made).sum();
    }

    long lines() {
        return communities.stream().mapToLong(SessionEvents::lines).sum();
    }

    void send(EventSender sender, SessionEvents events) {
        byte[] body = events.next();
        sender.send(SESSIONS, SESSION_CHANGED, events.community().id(), events.made(), body);
    }

    void send(EventSender sender, SessionEvents events, int service) {
        byte[] body = events.next(service);
        sender.send(SESSIONS, SESSION_CHANGED, events.community().id(), events.made(), body);
    }

    /** How many sessions have been read into this database. */
    long read(String database) {
        return Long.parseLong(bench.servers.ask(
                database,
                "select coalesce(sum(sequence), 0)::bigint from insight_position where topic = '" + SESSIONS + "'"));
    }

    /** Waits until so many have been read. */
    void await(String database, long sessions) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (read(database) < sessions) {
            if (System.nanoTime() > deadline) {
                throw new BackingFailure("Insight has not read all sessions within " + LIMIT.toMinutes() + " minutes.");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private SessionEvents community(int number, long sessions) {
        boolean largest = number == 0;
        Community community = largest
                ? new Community(Bench.COMMUNITY.number(), MEMBERS)
                : new Community(Bench.COMMUNITY.number() + number, MEMBERS / 20);
        long planned = largest ? sessions / 2 : sessions / 2 / (COMMUNITIES - 1);
        var first = bench.today.withDayOfMonth(1).minusMonths(MONTHS);
        return new SessionEvents(
                community,
                largest ? SERVICES_OF_LARGEST : SERVICES_OF_LARGEST / 5,
                first,
                (int) (bench.today.toEpochDay() - first.toEpochDay()),
                planned);
    }

    /** The community's services, and a month's total of staff hours for each month of each service. */
    private void services(EventSender sender, SessionEvents events) {
        UUID community = events.community().id();
        long report = 0;
        for (int service = 0; service < events.services(); service++) {
            UUID id = events.service(service);
            UUID organisation = events.organisation(service);
            sender.send(SERVICES, SERVICE_CHANGED, community, service + 1L, bytes("""
                {"serviceId":"%s","organisationId":"%s","communityId":"%s","category":"COOKING","state":"ACTIVE"}\
                """.formatted(
                            id, organisation, community)));
            for (int month = 0; month <= MONTHS; month++) {
                sender.send(STAFF_HOURS, STAFF_HOURS_REPORTED, community, ++report, bytes("""
                    {"staffHoursId":"%s","communityId":"%s","organisationId":"%s","serviceId":"%s","month":"%s",\
                    "amountMinutes":%d,"version":1}\
                    """.formatted(
                        new UUID(id.getMostSignificantBits() ^ 0xFF, id.getLeastSignificantBits() ^ month << 20),
                        community,
                        organisation,
                        id,
                        bench.today.minusMonths(month).toString().substring(0, 7),
                        9_000 + 60 * service)));
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.strip().getBytes(StandardCharsets.UTF_8);
    }
}
