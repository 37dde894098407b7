package org.commonhour.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.commonhour.checker.history.Answer;
import org.commonhour.checker.history.Ask;
import org.commonhour.checker.history.Call;
import org.commonhour.checker.history.History;
import org.commonhour.checker.history.Seen;

/**
 * A fault to be planted in an honest history.
 *
 * @param kind as what it must be found
 * @param breaking gives the broken history; the same one when there is no place for it
 */
record Plant(Anomaly.Kind kind, BiFunction<History, Random, History> breaking) {

    static <T> T any(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }

    static History entries(History history, UnaryOperator<List<Seen.Entry>> change) {
        var seen = history.seen();
        return seen(history, new Seen(seen.accounts(), change.apply(new ArrayList<>(seen.entries())), seen.events()));
    }

    static History events(History history, UnaryOperator<List<Seen.Event>> change) {
        var seen = history.seen();
        return seen(history, new Seen(seen.accounts(), seen.entries(), change.apply(new ArrayList<>(seen.events()))));
    }

    static History seen(History history, Seen seen) {
        return new History(history.calls(), seen);
    }

    static History calls(History history, UnaryOperator<List<Call>> change) {
        return new History(change.apply(new ArrayList<>(history.calls())), history.seen());
    }

    static Call with(Call call, Answer answer) {
        return new Call(call.number(), call.client(), call.ask(), call.sentNs(), call.answeredNs(), answer);
    }

    static Call with(Call call, Ask ask) {
        return new Call(call.number(), call.client(), ask, call.sentNs(), call.answeredNs(), call.answer());
    }

    static Call with(Call call, long sentNs, long answeredNs) {
        return new Call(call.number(), call.client(), call.ask(), sentNs, answeredNs, call.answer());
    }
}
