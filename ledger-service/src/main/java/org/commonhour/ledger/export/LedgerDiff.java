package org.commonhour.ledger.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is different between the ledger here and one in a file; the first differences are kept, all are counted. */
public final class LedgerDiff {

    private static final int KEPT = 100;
    private static final Set<LineType> NOT_COMPARED = Set.of(LineType.HEADER, LineType.END, LineType.CHECKPOINT);
    private static final Set<LineType> OF_ACCOUNTS = Set.of(LineType.ACCOUNT, LineType.TERM);

    private final Function<String, Map<String, Object>> reader;
    private final Map<String, FileLine> missingHere = new HashMap<>();
    private final Map<LineType, Integer> missingThere = new EnumMap<>(LineType.class);
    private final List<String> shown = new ArrayList<>();
    private final List<FileLine> inOrder;
    private int same;
    private int different;
    private boolean emptyHere = true;

    /**
     * Starts with the file alone.
     *
     * @param reader takes a line apart
     */
    public LedgerDiff(List<FileLine> file, Function<String, Map<String, Object>> reader) {
        this.reader = reader;
        this.inOrder = file.stream()
                .filter(line -> !NOT_COMPARED.contains(line.type()))
                .toList();
        inOrder.forEach(line -> missingHere.put(line.key(), line));
    }

    /** Takes in a line of the ledger that is here. */
    public void here(FileLine line) {
        if (NOT_COMPARED.contains(line.type())) {
            return;
        }
        emptyHere &= OF_ACCOUNTS.contains(line.type());
        var there = missingHere.remove(line.key());
        if (there == null) {
            missingThere.merge(line.type(), 1, Integer::sum);
            show("- " + line.key() + ": here, and not in the file");
        } else {
            var field = there.text().equals(line.text()) ? null : difference(line, there);
            if (field == null) {
                same++;
            } else {
                different++;
                show("~ " + line.key() + ": " + field);
            }
        }
    }

    /** Whether nothing was ever posted, refused or held here; there may be accounts. */
    public boolean isEmptyHere() {
        return emptyHere;
    }

    /** Whether everything in the file is here, the same, and nothing else but accounts. */
    public boolean isNothing() {
        return missingHere() == 0 && different == 0 && missingThere() == 0;
    }

    /** How many things are in the file alone. */
    public int missingHere() {
        return missingHere.size();
    }

    /** How many things, other than accounts, are here alone. */
    public int missingThere() {
        return missingThere.entrySet().stream()
                .filter(one -> !OF_ACCOUNTS.contains(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How many things are on both sides with another content. */
    public int different() {
        return different;
    }

    /** How many things are the same on both sides. */
    public int same() {
        return same;
    }

    /** The first differences, one line each: first what is here alone or differs, then what is in the file alone. */
    public List<String> lines() {
        var lines = new ArrayList<>(shown);
        inOrder.stream()
                .filter(line -> missingHere.containsKey(line.key()))
                .limit(Math.max(0, KEPT - lines.size()))
                .forEach(line -> lines.add("+ " + line.key()));
        return lines;
    }

    private void show(String line) {
        if (shown.size() < KEPT) {
            shown.add(line);
        }
    }

    /** The first field that differs, with both values; null when only the order of the fields is another. */
    private @Nullable String difference(FileLine here, FileLine there) {
        var ours = reader.apply(here.text());
        var theirs = reader.apply(there.text());
        var names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        return names.stream()
                .filter(name -> !isSame(text(ours.get(name)), text(theirs.get(name))))
                .findFirst()
                .map(name ->
                        name + " is " + text(ours.get(name)) + " here and " + text(theirs.get(name)) + " in the file")
                .orElse(null);
    }

    /** Who decided something may have been erased since. */
    private static boolean isSame(String here, String there) {
        return here.equals(there) || here.startsWith(Forgotten.ERASED);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "absent" : value.toString();
    }
}
