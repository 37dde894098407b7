package org.commonhour.checker.check;

import static org.commonhour.checker.check.Plant.any;
import static org.commonhour.checker.check.Plant.entries;
import static org.commonhour.checker.check.Plant.seen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.commonhour.checker.check.Anomaly.Kind;
import org.commonhour.checker.history.Seen;

/** Faults in what is to be seen of accounts and entries. */
final class PlantedEntries {
    private PlantedEntries() {}

    static Map<String, Plant> all() {
        var plants = new LinkedHashMap<String, Plant>();
        plants.put("an acknowledged transfer that is not there", new Plant(Kind.LOST, (history, random) -> {
            var gone = any(history.seen().entries(), random).transfer();
            return entries(history, entries -> {
                entries.removeIf(entry -> entry.transfer().equals(gone));
                return entries;
            });
        }));
        plants.put(
                "one half of a transfer that is not there",
                new Plant(
                        Kind.LOST,
                        (history, random) -> entries(history, entries -> {
                            entries.remove(any(entries, random));
                            return entries;
                        })));
        plants.put(
                "a transfer that is there twice",
                new Plant(
                        Kind.DOUBLED,
                        (history, random) -> entries(history, entries -> {
                            entries.add(any(entries, random));
                            return entries;
                        })));
        plants.put(
                "a transfer that nobody asked for",
                new Plant(
                        Kind.PHANTOM,
                        (history, random) -> entries(history, entries -> {
                            int at = random.nextInt(entries.size());
                            var entry = entries.get(at);
                            entries.set(
                                    at,
                                    new Seen.Entry(
                                            entry.account(),
                                            entry.version(),
                                            new UUID(1, 2),
                                            entry.minutes(),
                                            entry.balanceAfter(),
                                            entry.recordedAt()));
                            return entries;
                        })));
        inFigures(plants);
        return plants;
    }

    private static void inFigures(Map<String, Plant> plants) {
        plants.put(
                "a balance that is off by one minute",
                new Plant(
                        Kind.WRONG_BALANCE,
                        (history, random) -> entries(history, entries -> {
                            int at = random.nextInt(entries.size());
                            var entry = entries.get(at);
                            entries.set(
                                    at,
                                    new Seen.Entry(
                                            entry.account(),
                                            entry.version(),
                                            entry.transfer(),
                                            entry.minutes(),
                                            entry.balanceAfter() + 1,
                                            entry.recordedAt()));
                            return entries;
                        })));
        plants.put(
                "two entries of an account in the wrong order",
                new Plant(
                        Kind.WRONG_BALANCE,
                        (history, random) -> entries(history, entries -> {
                            Collections.swap(entries, 0, 1);
                            return entries;
                        })));
        plants.put("an account that stands elsewhere", new Plant(Kind.WRONG_BALANCE, (history, random) -> {
            var accounts = new ArrayList<>(history.seen().accounts());
            int at = random.nextInt(accounts.size());
            var account = accounts.get(at);
            accounts.set(
                    at,
                    new Seen.Account(
                            account.id(),
                            account.kind(),
                            account.floor(),
                            account.ceiling(),
                            account.balance(),
                            account.held() + 1,
                            account.incoming(),
                            account.version()));
            return seen(
                    history,
                    new Seen(accounts, history.seen().entries(), history.seen().events()));
        }));
    }
}
