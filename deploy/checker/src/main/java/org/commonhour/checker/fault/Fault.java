package org.commonhour.checker.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.commonhour.checker.ledger.LedgerApi;

/** What happens while the clients are at work. */
enum Fault {
    /** The service ends by {@code kill -9} and starts again. */
    KILL_LEDGER(1) {
        @Override
        void happen(Town town, Community community, SplittableRandom random) {
            var load =
                    new Load(community, doors(community, town), FEW_RETRIES).start(CLIENTS, sometimes(random), random);
            passSome(random);
            town.ledger().kill();
            town.ledger().start();
            load.finishAfter(some(random));
        }
    },
    /** PostgreSQL ends by {@code kill -9} and starts again; the service runs on. */
    KILL_DATABASE(1) {
        @Override
        void happen(Town town, Community community, SplittableRandom random) {
            var load = new Load(community, doors(community, town), FEW_RETRIES).start(CLIENTS, true, random);
            passSome(random);
            town.postgres().kill();
            Waiting.pass(Duration.ofMillis(random.nextInt(2_000)));
            town.postgres().restart();
            awaitReady(town.ledger());
            load.finishAfter(some(random));
        }
    },
    /** Most asks are sent two or three times by different clients, in any order, some of them altered. */
    RETRIES(0) {
        @Override
        void happen(Town town, Community community, SplittableRandom random) {
            var load = new Load(community, doors(community, town), MANY_RETRIES).start(CLIENTS, true, random);
            passSome(random);
            load.finishAfter(some(random));
        }
    },
    /** Two instances of the service write to one database, with nothing that says which may; one of them is killed. */
    TWO_LEDGERS(1) {
        @Override
        void happen(Town town, Community community, SplittableRandom random) {
            var second = town.secondLedger();
            second.start();
            var doors = List.of(community.at(town.ledger()), community.at(second));
            var load = new Load(community, doors, SOME_RETRIES).start(CLIENTS, sometimes(random), random);
            passSome(random);
            passSome(random);
            second.kill();
            load.finishAfter(some(random));
        }
    },
    /** The service's clock is set an hour ahead, an hour back, and right again. */
    CLOCK_STEPS(0) {
        @Override
        void happen(Town town, Community community, SplittableRandom random) {
            var load = new Load(community, doors(community, town), FEW_RETRIES).start(CLIENTS, true, random);
            var ahead = Duration.ofHours(1);
            for (Duration off : List.of(ahead, ahead.negated(), Duration.ZERO)) {
                passSome(random);
                town.ledger().stepClock(off);
            }
            load.finishAfter(some(random));
        }
    },
    /** Kafka ends by {@code kill -9}; the ledger goes on without it, and sends its events when it is back. */
    KAFKA_AWAY(1) {
        @Override
        void happen(Town town, Community community, SplittableRandom random) {
            // Nobody agrees on anything meanwhile: that is said on Kafka, too.
            var load = new Load(community, doors(community, town), FEW_RETRIES).start(CLIENTS, false, random);
            passSome(random);
            town.kafka().kill();
            passSome(random);
            passSome(random);
            town.kafka().restart();
            load.finishAfter(some(random));
        }
    };

    private static final int CLIENTS = 32;
    private static final int FEW_RETRIES = 4;
    private static final int SOME_RETRIES = 20;
    private static final int MANY_RETRIES = 60;
    private static final Duration READY_AGAIN = Duration.ofSeconds(60);

    private final int kills;

    Fault(int kills) {
        this.kills = kills;
    }

    /** Runs clients, lets it happen, and returns when all is well again and no call is in doubt. */
    abstract void happen(Town town, Community community, SplittableRandom random);

    /** How many processes it kills. */
    int kills() {
        return kills;
    }

    /** Its name on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<LedgerApi> doors(Community community, Town town) {
        return List.of(community.at(town.ledger()));
    }

    /** A killed service hears of arrangements again only when Kafka has given up on its last self, seconds later. */
    private static boolean sometimes(SplittableRandom random) {
        return random.nextInt(4) == 0;
    }

    private static void passSome(SplittableRandom random) {
        Waiting.pass(some(random));
    }

    private static Duration some(SplittableRandom random) {
        return Duration.ofMillis(150 + random.nextInt(550));
    }

    private static void awaitReady(LedgerProcess ledger) {
        Waiting.until("The ledger is not ready again; see " + ledger.log(), READY_AGAIN, ledger::isReady);
    }
}
