package org.commonhour.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonhour.checker.history.Answer.Done;
import org.commonhour.checker.history.Answer.Refused;
import org.commonhour.checker.history.Answer.Unknown;
import org.commonhour.checker.history.Ask;
import org.commonhour.checker.history.Call;
import org.jspecify.annotations.Nullable;

/** All calls with one id. The first content that the ledger meets settles what the id stands for, for ever. */
final class Story {
    static final String ID_REUSED = "ledger/transfer-id-reused";
    static final String LINKED_FAILED = "ledger/linked-failed";

    final UUID id;
    final List<Call> calls = new ArrayList<>();

    Story(UUID id) {
        this.id = id;
    }

    /** The first acknowledgement, if there is one. */
    @Nullable
    Done done() {
        for (Call call : calls) {
            if (call.answer() instanceof Done done) {
                return done;
            }
        }
        return null;
    }

    /** The stored refusal, if there is one. */
    @Nullable
    Refused refusal() {
        for (Call call : calls) {
            if (isStoredRefusal(call)) {
                return (Refused) call.answer();
            }
        }
        return null;
    }

    /** What the id stands for: the content of the calls that got the stored result. Null when none did. */
    @Nullable
    Ask settled() {
        for (Call call : calls) {
            if (call.answer() instanceof Done || isStoredRefusal(call)) {
                return call.ask();
            }
        }
        return null;
    }

    boolean hasUnknown() {
        return calls.stream().anyMatch(call -> call.answer() instanceof Unknown);
    }

    /** No effect can have been before this: the first time that the settled content was sent. */
    long firstSentNs() {
        var settled = settled();
        return calls.stream()
                .filter(call -> settled == null || call.ask().sameContent(settled))
                .mapToLong(Call::sentNs)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The effect must have been by this: the first time that a client got the stored result. */
    long firstAnsweredNs() {
        return calls.stream()
                .filter(call -> call.answer() instanceof Done || isStoredRefusal(call))
                .mapToLong(Call::answeredNs)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    static boolean isReuse(Call call) {
        return call.answer() instanceof Refused refused && refused.code().equals(ID_REUSED);
    }

    private static boolean isStoredRefusal(Call call) {
        return call.answer() instanceof Refused && !isReuse(call);
    }
}
