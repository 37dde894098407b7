package org.commonhour.ledger.posting.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commonhour.ledger.posting.Decided;
import org.commonhour.ledger.posting.DecidedBatch;
import org.jspecify.annotations.Nullable;

/** The rows of one table from all communities of a batch, to be read column by column. */
final class Columns<T> {

    private final List<T> rows = new ArrayList<>();
    private final List<UUID> communities = new ArrayList<>();
    private final List<Long> recorded = new ArrayList<>();

    /** The rows that one part of what was decided comes to. */
    static <T> Columns<T> of(List<DecidedBatch> batches, Function<Decided, List<T>> part) {
        var columns = new Columns<T>();
        for (var batch : batches) {
            var community = batch.before().communityId();
            var recordedAt = micros(batch.decided().recordedAt());
            for (var row : part.apply(batch.decided())) {
                columns.rows.add(row);
                columns.communities.add(community);
                columns.recorded.add(recordedAt);
            }
        }
        return columns;
    }

    /** These rows in another order. */
    Columns<T> sorted(Comparator<T> order) {
        var places = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(rows::get, order))
                .toList();
        var sorted = new Columns<T>();
        for (int place : places) {
            sorted.rows.add(rows.get(place));
            sorted.communities.add(communities.get(place));
            sorted.recorded.add(recorded.get(place));
        }
        return sorted;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    UUID[] communities() {
        return communities.toArray(UUID[]::new);
    }

    /** When each row is recorded, in microseconds since 1970. */
    Long[] recorded() {
        return recorded.toArray(Long[]::new);
    }

    UUID[] uuids(Function<T, UUID> field) {
        return rows.stream().map(field).toArray(UUID[]::new);
    }

    Long[] longs(Function<T, Long> field) {
        return rows.stream().map(field).toArray(Long[]::new);
    }

    String[] texts(Function<T, @Nullable Object> field) {
        return rows.stream().map(row -> text(field.apply(row))).toArray(String[]::new);
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
