package org.commonhour.checker.check;

import static org.commonhour.checker.check.Anomaly.Kind.DOUBLED;
import static org.commonhour.checker.check.Anomaly.Kind.LOST;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.checker.history.Answer.Unknown;
import org.commonhour.checker.history.Call;
import org.commonhour.checker.history.History;

/**
 * Checks a history in O(n log n): the numbers in the answers say the order, so no order has to be searched for.
 *
 * <p>It shares no code with the ledger. What it holds against the history is what the ledger promises: one result per id
 * for ever, a gap-free order that respects real time, limits, balances, events.
 */
public final class Checker {

    private Checker() {}

    /** Checks a history of which every call was brought to an end, and what was to be seen then. */
    public static Verdict check(History history) {
        var findings = new Findings();
        var stories = stories(history.calls());
        var answers = new Answers(findings);
        stories.forEach(answers::check);
        Groups.check(stories, findings);

        var bySeq = posted(stories);
        var order = new Order(bySeq);
        order.check(findings);

        var seen = history.seen();
        var events = new Events(seen.events(), findings);
        events.compare(bySeq);
        events.compareReader(seen.accounts());

        var replay = new Replay(new Model(seen.accounts()), findings);
        replay.play(bySeq, events.holdsAfter());
        replay.compareEntries(seen.entries());
        replay.compareAccounts(seen.accounts());

        long refusals = 0;
        long undecided = 0;
        for (Story story : stories) {
            var refusal = story.refusal();
            if (refusal != null) {
                refusals++;
                undecided += replay.decides(story, refusal, order) ? 0 : 1;
            }
        }
        return new Verdict(
                history.calls().size(),
                bySeq.size(),
                refusals,
                history.calls().stream()
                        .filter(call -> call.answer() instanceof Unknown)
                        .count(),
                findings.count(LOST),
                findings.count(DOUBLED),
                undecided,
                findings.kept());
    }

    private static Collection<Story> stories(List<Call> calls) {
        Map<UUID, Story> stories = new LinkedHashMap<>();
        for (Call call : calls) {
            stories.computeIfAbsent(call.ask().id(), Story::new).calls.add(call);
        }
        return stories.values();
    }

    private static List<Posted> posted(Collection<Story> stories) {
        var posted = new ArrayList<Posted>();
        for (Story story : stories) {
            var done = story.done();
            var settled = story.settled();
            if (done != null && settled != null) {
                posted.add(new Posted(settled, done, story.firstSentNs(), story.firstAnsweredNs()));
            }
        }
        posted.sort(Comparator.comparingLong(Posted::seq));
        return posted;
    }
}
