package org.commonhour.member.stream.messaging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.commonhour.member.stream.EventBatch;
import org.commonhour.member.stream.Place;
import org.commonhour.member.stream.PublishedTopic;
import org.commonhour.member.stream.StreamPosition;
import org.commonhour.member.stream.StreamedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The newest events of all topics, bounded in number and size: one reader of the broker fills it, all streams read it.
 *
 * <p>One thread writes; any thread reads. Each shelf is whole from its start on, so a reader whose place is not below
 * the start misses nothing.
 */
final class RecentEvents {

    private static final int BATCH = 100;

    private final int mostEvents;
    private final long mostCharacters;
    private final Map<PublishedTopic, Shelf[]> shelves = new ConcurrentHashMap<>();
    private final ArrayDeque<Shelf> oldestFirst = new ArrayDeque<>();
    private final Map<UUID, Set<Runnable>> waiting = new ConcurrentHashMap<>();
    private long characters;

    RecentEvents(int mostEvents, long mostCharacters) {
        this.mostEvents = mostEvents;
        this.mostCharacters = mostCharacters;
    }

    /** The events of one partition from {@code start} on, read as far as {@code next}. */
    private static final class Shelf {
        private final ConcurrentSkipListMap<Long, StreamedEvent> events = new ConcurrentSkipListMap<>();
        private volatile long start;
        private volatile long next;

        Shelf(long next) {
            this.start = next;
            this.next = next;
        }
    }

    /** Begins a topic; its partitions are empty, and whole from these offsets on. */
    void begin(PublishedTopic topic, long[] nexts) {
        var made = new Shelf[nexts.length];
        for (var partition = 0; partition < nexts.length; partition++) {
            made[partition] = new Shelf(nexts[partition]);
        }
        shelves.put(topic, made);
    }

    Set<PublishedTopic> topics() {
        return Set.copyOf(shelves.keySet());
    }

    /** How many partitions a topic has; 0 while it is not there. */
    int partitions(PublishedTopic topic) {
        var all = shelves.get(topic);
        return all == null ? 0 : all.length;
    }

    /** The first offset of a partition that has not been read. */
    long next(PublishedTopic topic, int partition) {
        return shelf(topic, partition).next;
    }

    /** Takes over what was read of a partition, up to the offset. */
    void add(PublishedTopic topic, int partition, List<StreamedEvent> events, long next) {
        var shelf = shelf(topic, partition);
        for (var event : events) {
            shelf.events.put(event.offset(), event);
            oldestFirst.add(shelf);
            characters += event.json().length();
        }
        shelf.next = next;
        while (oldestFirst.size() > mostEvents || characters > mostCharacters) {
            forgetOldest();
        }
    }

    private void forgetOldest() {
        var shelf = oldestFirst.remove();
        var oldest = shelf.events.firstEntry();
        // The start moves first: a reader who is still below it then knows that it may have missed something.
        shelf.start = oldest.getKey() + 1;
        shelf.events.remove(oldest.getKey());
        characters -= oldest.getValue().json().length();
    }

    /** Wakes those who wait for news of the communities. */
    void tell(Set<UUID> communities) {
        for (var community : communities) {
            waiting.getOrDefault(community, Set.of()).forEach(Runnable::run);
        }
    }

    /** Has it run on every news of the community, until what is returned is run. */
    Runnable onNews(UUID communityId, Runnable listener) {
        waiting.compute(communityId, (id, listeners) -> {
            Set<Runnable> all = listeners == null ? ConcurrentHashMap.newKeySet() : listeners;
            all.add(listener);
            return all;
        });
        return () -> waiting.computeIfPresent(communityId, (id, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    /** Whether there is anything of the community after the position. */
    boolean hasMore(StreamPosition position) {
        return shelves.keySet().stream().anyMatch(topic -> {
            var shelf = shelfOf(topic, position.communityId());
            return shelf.events.tailMap(position.in(topic).next()).values().stream()
                    .anyMatch(event -> event.communityId().equals(position.communityId()));
        });
    }

    /** What comes after the position, the oldest first; empty when something of it is not kept any more. */
    Optional<EventBatch> read(StreamPosition from) {
        var ends = new EnumMap<PublishedTopic, Long>(PublishedTopic.class);
        var heads = new PriorityQueue<Head>(Comparator.comparing(head -> head.event.recordedAt()));
        for (var topic : shelves.keySet()) {
            var shelf = shelfOf(topic, from.communityId());
            ends.put(topic, shelf.next);
            var head = Head.of(shelf, from.in(topic), from.communityId());
            if (head != null) {
                heads.add(head);
            }
        }
        var events = new ArrayList<StreamedEvent>();
        var position = from;
        while (!heads.isEmpty() && events.size() < BATCH) {
            var head = heads.remove();
            var event = head.event;
            switch (position.in(event.topic()).step(event.sequence())) {
                case NEXT -> {
                    position = position.after(event);
                    events.add(event);
                }
                case SEEN_BEFORE ->
                    position = position.with(
                            event.topic(), position.in(event.topic()).upTo(event.offset() + 1));
                case BEYOND_A_GAP -> {
                    return Optional.empty();
                }
            }
            if (head.moveOn()) {
                heads.add(head);
            }
        }
        var whole = ends.keySet().stream()
                .allMatch(topic -> shelfOf(topic, from.communityId()).start
                        <= from.in(topic).next());
        if (!whole) {
            return Optional.empty();
        }
        return Optional.of(new EventBatch(events, heads.isEmpty() ? moved(position, ends) : position, true));
    }

    private static StreamPosition moved(StreamPosition position, Map<PublishedTopic, Long> ends) {
        var moved = position;
        for (var end : ends.entrySet()) {
            moved = moved.with(end.getKey(), moved.in(end.getKey()).upTo(end.getValue()));
        }
        return moved;
    }

    private Shelf shelfOf(PublishedTopic topic, UUID communityId) {
        return shelf(topic, Consumers.partitionOf(communityId, partitions(topic)));
    }

    private Shelf shelf(PublishedTopic topic, int partition) {
        var all = shelves.get(topic);
        if (all == null) {
            throw new IllegalArgumentException("not begun: " + topic);
        }
        return all[partition];
    }

    /** The next event of the community in one topic, and those behind it. */
    private static final class Head {
        private final Iterator<StreamedEvent> rest;
        private final UUID communityId;
        private StreamedEvent event;

        private Head(StreamedEvent event, Iterator<StreamedEvent> rest, UUID communityId) {
            this.event = event;
            this.rest = rest;
            this.communityId = communityId;
        }

        static @Nullable Head of(Shelf shelf, Place place, UUID communityId) {
            var rest = shelf.events.tailMap(place.next()).values().iterator();
            var first = following(rest, communityId);
            return first == null ? null : new Head(first, rest, communityId);
        }

        boolean moveOn() {
            var following = following(rest, communityId);
            if (following == null) {
                return false;
            }
            event = following;
            return true;
        }

        private static @Nullable StreamedEvent following(Iterator<StreamedEvent> rest, UUID communityId) {
            while (rest.hasNext()) {
                var found = rest.next();
                if (found.communityId().equals(communityId)) {
                    return found;
                }
            }
            return null;
        }
    }
}
