package org.commonhour.checker.check;

import static org.commonhour.checker.check.Anomaly.Kind.ALTERED_FIELD_NOT_NAMED;
import static org.commonhour.checker.check.Anomaly.Kind.ALTERED_RETRY_TAKEN;
import static org.commonhour.checker.check.Anomaly.Kind.ANSWER_CHANGED;
import static org.commonhour.checker.check.Anomaly.Kind.UNRESOLVED;
import static org.commonhour.checker.check.Anomaly.Kind.WRONG_ANSWER;

import java.util.HashSet;
import java.util.Set;
import org.commonhour.checker.history.Answer.Done;
import org.commonhour.checker.history.Answer.Refused;
import org.commonhour.checker.history.Ask;
import org.commonhour.checker.history.Call;
import org.jspecify.annotations.Nullable;

/** Whether the answers that one id got fit together: one result for ever, byte for byte, and nothing altered taken. */
final class Answers {
    /** The refusals that the rules of the model can give; any other answer to what was asked is wrong. */
    private static final Set<String> KNOWN_REFUSALS =
            Set.of(Story.ID_REUSED, Model.INSUFFICIENT_BALANCE, Model.CEILING_EXCEEDED);

    private final Findings findings;

    Answers(Findings findings) {
        this.findings = findings;
    }

    void check(Story story) {
        var settled = story.settled();
        if (settled == null) {
            if (story.hasUnknown() || story.calls.stream().anyMatch(Story::isReuse)) {
                findings.add(UNRESOLVED, "%s never got its result", story.id);
            }
            return;
        }
        var bodies = new HashSet<String>();
        for (Call call : story.calls) {
            if (call.answer() instanceof Done done) {
                bodies.add("201 " + done.body());
                checkFits(call, done);
                checkNotAltered(call, settled);
            } else if (call.answer() instanceof Refused refused) {
                checkRefused(call, refused, settled, bodies);
            }
        }
        if (bodies.size() > 1) {
            findings.add(ANSWER_CHANGED, "%s got %d answers: %s", story.id, bodies.size(), bodies);
        }
    }

    private void checkRefused(Call call, Refused refused, Ask settled, Set<String> bodies) {
        boolean linked =
                refused.code().equals(Story.LINKED_FAILED) && call.ask().group() != null;
        if (!linked && !KNOWN_REFUSALS.contains(refused.code())) {
            findings.add(
                    WRONG_ANSWER, "call %d was refused with %d %s", call.number(), refused.status(), refused.code());
            return;
        }
        if (!Story.isReuse(call)) {
            bodies.add(refused.status() + " " + refused.body());
            checkNotAltered(call, settled);
            return;
        }
        var altered = call.ask().differences(settled);
        if (altered.isEmpty()) {
            findings.add(ANSWER_CHANGED, "call %d was refused as altered and is the same as before", call.number());
        } else if (!names(refused.field(), altered)) {
            findings.add(
                    ALTERED_FIELD_NOT_NAMED,
                    "call %d altered %s and was told %s",
                    call.number(),
                    altered,
                    refused.field() == null ? "no field" : refused.field());
        }
    }

    /** An override may be named as a whole: its reason and whose it is. */
    private static boolean names(@Nullable String field, Set<String> altered) {
        return field != null && altered.contains(field.equals("override") ? "overrideReason" : field);
    }

    private void checkNotAltered(Call call, Ask settled) {
        if (!call.ask().sameContent(settled)) {
            findings.add(
                    ALTERED_RETRY_TAKEN,
                    "call %d has other %s than what the id stood for",
                    call.number(),
                    call.ask().differences(settled));
        }
    }

    private void checkFits(Call call, Done done) {
        var ask = call.ask();
        boolean fits = done.id().equals(ask.id())
                && done.debit().equals(ask.debit())
                && done.credit().equals(ask.credit())
                && done.minutes() == ask.minutes();
        if (!fits) {
            findings.add(WRONG_ANSWER, "call %d asked for %s and was told %s", call.number(), ask, done);
        }
    }
}
