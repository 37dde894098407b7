package org.commonhour.ledger.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How long people have waited for something.
 *
 * @param time in days or months
 * @param happened whether it came; otherwise they are waiting still
 * @param people how many of them
 */
public record Wait(long time, boolean happened, long people) {

    /** Waits with how many people had each, the shorter first. */
    static List<Wait> inOrder(Map<Wait, Long> people) {
        return people.entrySet().stream()
                .map(wait -> new Wait(wait.getKey().time(), wait.getKey().happened(), wait.getValue()))
                .sorted(Comparator.comparing(Wait::time).thenComparing(Wait::happened))
                .toList();
    }
}
