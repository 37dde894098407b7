package org.commonhour.checker.check;

import static org.commonhour.checker.check.Anomaly.Kind.GROUP_TORN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** All or none of a linked group, one next to the other. */
final class Groups {
    private Groups() {}

    static void check(Collection<Story> stories, Findings findings) {
        var groups = new LinkedHashMap<UUID, List<Story>>();
        for (Story story : stories) {
            var group = story.calls.get(0).ask().group();
            if (group != null) {
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(story);
            }
        }
        groups.forEach((group, members) -> check(group, members, findings));
    }

    private static void check(UUID group, List<Story> members, Findings findings) {
        var seqs = members.stream().flatMapToLong(Groups::seq).sorted().toArray();
        if (seqs.length > 0 && seqs.length < members.size()) {
            findings.add(GROUP_TORN, "%d of the %d in group %s are there", seqs.length, members.size(), group);
        } else if (seqs.length > 0 && seqs[seqs.length - 1] - seqs[0] != seqs.length - 1) {
            findings.add(
                    GROUP_TORN,
                    "from %d to %d stands something that is not in group %s",
                    seqs[0],
                    seqs[seqs.length - 1],
                    group);
        } else if (seqs.length == 0 && members.stream().allMatch(Groups::failedWithOthers)) {
            findings.add(GROUP_TORN, "all in group %s were refused because of another", group);
        }
    }

    private static LongStream seq(Story story) {
        var done = story.done();
        return done == null ? LongStream.empty() : LongStream.of(done.seq());
    }

    private static boolean failedWithOthers(Story story) {
        var refusal = story.refusal();
        return refusal != null && refusal.code().equals(Story.LINKED_FAILED);
    }
}
