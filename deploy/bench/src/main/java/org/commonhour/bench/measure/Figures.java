package org.commonhour.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All rows of a run, and what they come to: medians by name. */
public final class Figures {
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    /** Keeps a measurement. */
    public void add(Row row) {
        rows.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row);
    }

    /** Whether anything of this name was measured. */
    public boolean has(String name) {
        return rows.containsKey(name);
    }

    /** The median of the transfers per second of all rows of this name. */
    public double perSecond(String name) {
        return median(name).perSecond();
    }

    /** The rows' medians, each figure for itself, in the order in which the names first came. */
    public List<Row> medians() {
        return rows.keySet().stream().map(this::median).toList();
    }

    /** Every single row, by name. */
    public Map<String, List<Row>> all() {
        return Map.copyOf(rows);
    }

    /** The median of each figure of the rows of this name. */
    public Row median(String name) {
        List<Row> found = rows.getOrDefault(name, List.of());
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured that is called " + name);
        }
        return new Row(
                name,
                median(found, Row::perSecond),
                median(found, Row::p50Ms),
                median(found, Row::p95Ms),
                median(found, Row::p99Ms),
                median(found, Row::walBytes),
                found.stream().mapToLong(Row::wrong).sum(),
                new Cores(
                        median(found, row -> row.cores().service()),
                        median(found, row -> row.cores().postgres()),
                        median(found, row -> row.cores().kafka()),
                        median(found, row -> row.cores().generator()),
                        median(found, row -> row.cores().foreign())));
    }

    private static double median(List<Row> rows, ToDoubleFunction<Row> figure) {
        double[] sorted = rows.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
