package org.commonhour.ledger.insight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonhour.ledger.insight.TalliedFigures.Months;
import org.commonhour.ledger.insight.Tally.GivenFact;
import org.jspecify.annotations.Nullable;

/** Both sides of each value of a dimension. */
final class TalliedSides {
    /** After all keys, for it has no place among them. */
    static final String NO_KEY = "\uFFFF";

    private final Tally tally;
    private final Map<String, Integer> keys = new TreeMap<>();
    private final Dimension dimension;
    private final Map<UUID, UUID> organisations;
    private final boolean[] paidFacts;
    private final List<long[]> minutes = new ArrayList<>();
    private final int[] placeOfService;
    private final int[] placeOfFact;
    private final Map<Integer, Integer> placeOfMonth = new HashMap<>();
    private @Nullable BitSet[] unpaid = new BitSet[0];
    private @Nullable BitSet[] paid = new BitSet[0];
    private long[] unnamed = new long[0];
    private int[] totals = new int[0];

    TalliedSides(Tally tally, Dimension dimension, Map<UUID, UUID> organisations) {
        this.tally = tally;
        this.paidFacts = tally.which(GivenFact::isPaid);
        this.placeOfService = new int[tally.services.size()];
        this.placeOfFact = new int[tally.facts.size()];
        this.dimension = dimension;
        this.organisations = organisations;
    }

    void minutes(Months within, boolean[] services) {
        for (int row = 0; row < tally.sums.rows(); row++) {
            var service = tally.sums.key(row, Tally.SERVICE);
            var month = tally.sums.key(row, Tally.MONTH);
            if (services[service] && within.has(month) && tally.sums.amount(row) > 0) {
                var fact = tally.sums.key(row, Tally.FACT);
                minutes.get(place(service, month, fact))[paidFacts[fact] ? 1 : 0] += tally.sums.amount(row);
            }
        }
    }

    void people(Months within, boolean[] services) {
        unpaid = new BitSet[minutes.size()];
        paid = new BitSet[minutes.size()];
        unnamed = new long[minutes.size()];
        for (int row = 0; row < tally.given.rows(); row++) {
            var month = tally.given.key(row, Tally.MONTH);
            var service = tally.given.key(row, Tally.SERVICE);
            if (!within.has(month) || !services[service] || tally.given.amount(row) <= 0) {
                continue;
            }
            var fact = tally.given.key(row, Tally.FACT);
            var person = tally.given.key(row, Tally.PERSON);
            var place = place(service, month, fact);
            if (paidFacts[fact] && person == Places.NONE) {
                unnamed[place] += tally.given.amount(row);
            }
            mark(paidFacts[fact] ? paid : unpaid, place, person);
        }
        totals = new int[minutes.size()];
        for (int row = 0; row < tally.totals.rows(); row++) {
            var month = tally.totals.key(row, Tally.MONTH);
            var service = tally.totals.key(row, Tally.SERVICE);
            var fact = tally.totals.key(row, Tally.FACT);
            if (within.has(month) && services[service] && paidFacts[fact] && tally.totals.amount(row) > 0) {
                var place = place(service, month, fact);
                totals[place] = Math.max(totals[place], tally.totals.key(row, Tally.HEADS));
            }
        }
    }

    private int place(int service, int month, int fact) {
        return switch (dimension) {
            case SERVICE, ORGANISATION -> known(placeOfService, service, () -> keyOf(service));
            case PHASE -> known(placeOfFact, fact, () -> tally.facts.at(fact).phase());
            case FUNCTION -> known(placeOfFact, fact, () -> tally.facts.at(fact).function());
            case MONTH -> {
                var known = placeOfMonth.get(month);
                if (known == null) {
                    known = place(Tally.month(month).toString());
                    placeOfMonth.put(month, known);
                }
                yield known;
            }
        };
    }

    private int known(int[] places, int number, Supplier<String> key) {
        if (places[number] == 0) {
            places[number] = place(key.get()) + 1;
        }
        return places[number] - 1;
    }

    private int place(String key) {
        return keys.computeIfAbsent(key, added -> {
            minutes.add(new long[2]);
            return minutes.size() - 1;
        });
    }

    private String keyOf(int service) {
        var id = tally.services.orNull(service);
        var value = id == null || dimension == Dimension.SERVICE ? id : organisations.get(id);
        return value == null ? NO_KEY : value.toString();
    }

    DimensionFigure figure(String key) {
        int place = place(key);
        return new DimensionFigure(
                key.equals(NO_KEY) ? null : key,
                minutes.get(place)[0],
                minutes.get(place)[1],
                heads(unpaid[place]),
                heads(paid[place]),
                unnamed[place],
                totals[place]);
    }

    /** The keys upwards, above the one named, at most so many; none comes last. */
    List<String> keys(@Nullable String after, int limit) {
        return keys.keySet().stream()
                .filter(key -> after == null || key.equals(NO_KEY) || key.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    static void mark(@Nullable BitSet[] people, int place, int person) {
        var marked = people[place];
        if (marked == null) {
            marked = new BitSet();
            people[place] = marked;
        }
        marked.set(person);
    }

    static long heads(@Nullable BitSet people) {
        return people == null ? 0 : people.cardinality() - (people.get(Places.NONE) ? 1 : 0);
    }
}
