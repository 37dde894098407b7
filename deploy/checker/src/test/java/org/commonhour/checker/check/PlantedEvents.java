package org.commonhour.checker.check;

import static org.commonhour.checker.check.Plant.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.commonhour.checker.check.Anomaly.Kind;
import org.commonhour.checker.history.Seen.Event;

/** Faults in what a reader of the topic meets. */
final class PlantedEvents {
    private PlantedEvents() {}

    static Map<String, Plant> all() {
        var plants = new LinkedHashMap<String, Plant>();
        plants.put(
                "an event that is missing",
                new Plant(
                        Kind.EVENTS_DIFFER,
                        (history, random) -> events(history, events -> {
                            events.remove(random.nextInt(events.size()));
                            return events;
                        })));
        plants.put(
                "the last event that is missing",
                new Plant(
                        Kind.EVENTS_DIFFER,
                        (history, random) -> events(history, events -> {
                            while (!events.get(events.size() - 1).isTransfer()) {
                                events.remove(events.size() - 1);
                            }
                            events.remove(events.size() - 1);
                            return events;
                        })));
        plants.put(
                "two events with one number",
                new Plant(
                        Kind.EVENTS_DIFFER,
                        (history, random) -> events(history, events -> {
                            int at = transfer(events, random);
                            var event = events.get(at);
                            events.add(
                                    at + 1,
                                    copy(event, event.sequence(), "other", event.minutes(), event.debitBalance()));
                            return events;
                        })));
        plants.put(
                "a transfer that is announced twice",
                new Plant(
                        Kind.EVENTS_DIFFER,
                        (history, random) -> events(history, events -> {
                            var event = events.get(transfer(events, random));
                            events.add(copy(event, events.size() + 1L, "other", event.minutes(), event.debitBalance()));
                            return events;
                        })));
        inContents(plants);
        return plants;
    }

    private static void inContents(Map<String, Plant> plants) {
        plants.put(
                "an event that overtakes another",
                new Plant(
                        Kind.EVENTS_DIFFER,
                        (history, random) -> events(history, events -> {
                            int at = random.nextInt(events.size() - 1);
                            events.add(at, events.remove(at + 1));
                            return events;
                        })));
        plants.put(
                "an amount in an event that is off by one minute",
                new Plant(
                        Kind.READER_DIFFERS,
                        (history, random) -> events(history, events -> {
                            int at = transfer(events, random);
                            var event = events.get(at);
                            events.set(
                                    at,
                                    copy(
                                            event,
                                            event.sequence(),
                                            event.id(),
                                            event.minutes() + 1,
                                            event.debitBalance()));
                            return events;
                        })));
        plants.put(
                "a balance in an event that is off by one minute",
                new Plant(
                        Kind.READER_DIFFERS,
                        (history, random) -> events(history, events -> {
                            int at = transfer(events, random);
                            var event = events.get(at);
                            events.set(
                                    at,
                                    copy(
                                            event,
                                            event.sequence(),
                                            event.id(),
                                            event.minutes(),
                                            event.debitBalance() + 1));
                            return events;
                        })));
    }

    private static int transfer(List<Event> events, Random random) {
        int at = random.nextInt(events.size());
        while (!events.get(at).isTransfer()) {
            at = (at + 1) % events.size();
        }
        return at;
    }

    private static Event copy(Event event, long sequence, String id, long minutes, long debitBalance) {
        return new Event(
                sequence,
                id,
                event.type(),
                event.subject(),
                event.seq(),
                event.debit(),
                event.credit(),
                minutes,
                debitBalance,
                event.creditBalance());
    }
}
