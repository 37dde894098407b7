package org.commonhour.checker.check;

import static org.commonhour.checker.check.Plant.calls;
import static org.commonhour.checker.check.Plant.with;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.commonhour.checker.check.Anomaly.Kind;
import org.commonhour.checker.history.Answer;
import org.commonhour.checker.history.Answer.Done;
import org.commonhour.checker.history.Answer.Refused;
import org.commonhour.checker.history.Answer.Unknown;
import org.commonhour.checker.history.Ask;
import org.commonhour.checker.history.Call;
import org.commonhour.checker.history.History;

/** Faults in what clients were told. */
final class PlantedAnswers {
    private PlantedAnswers() {}

    static Map<String, Plant> all() {
        var plants = new LinkedHashMap<String, Plant>();
        plants.put(
                "two transfers with one number",
                new Plant(Kind.SEQ_NOT_GAP_FREE, changing(PlantedAnswers::onlyDone, call -> done(call, -1, 0, ""))));
        plants.put(
                "a transfer that stands before one acknowledged earlier",
                new Plant(Kind.REAL_TIME_BROKEN, (history, random) -> {
                    long end = Long.MAX_VALUE / 2;
                    return change(
                            history,
                            random,
                            call -> onlyDone(call) && !isLast(history, call),
                            call -> with(call, end, end));
                }));
        plants.put(
                "recorded time that goes back",
                new Plant(
                        Kind.TIME_WENT_BACK,
                        changing(
                                call -> onlyDone(call) && ((Done) call.answer()).seq() > 1,
                                call -> done(call, 0, -7_200, ""))));
        plants.put(
                "an answer about another amount",
                new Plant(Kind.WRONG_ANSWER, changing(PlantedAnswers::onlyDone, call -> {
                    var done = (Done) call.answer();
                    return with(
                            call,
                            new Done(
                                    done.id(),
                                    done.seq(),
                                    done.debit(),
                                    done.credit(),
                                    done.minutes() + 1,
                                    done.recordedAt(),
                                    done.body()));
                })));
        plants.put(
                "a refusal that no rule gives",
                new Plant(
                        Kind.WRONG_ANSWER,
                        changing(
                                call -> call.answer() instanceof Refused,
                                call -> with(call, new Refused(404, "request/not-found", null, "{}")))));
        inRetries(plants);
        return plants;
    }

    private static void inRetries(Map<String, Plant> plants) {
        plants.put(
                "a retry that gets another answer than the first",
                new Plant(Kind.ANSWER_CHANGED, again(call -> done(call, 0, 0, " "))));
        plants.put(
                "a retry that is posted once more",
                new Plant(Kind.ANSWER_CHANGED, again(call -> done(call, 1, 0, "other"))));
        plants.put(
                "an unaltered retry that is refused as altered",
                new Plant(
                        Kind.ANSWER_CHANGED,
                        again(call -> with(call, new Refused(422, Story.ID_REUSED, "amountMinutes", "{}")))));
        plants.put(
                "an altered retry that is taken", new Plant(Kind.ALTERED_RETRY_TAKEN, again(PlantedAnswers::altered)));
        plants.put(
                "an altered retry of which the wrong field is named",
                new Plant(
                        Kind.ALTERED_FIELD_NOT_NAMED,
                        again(call ->
                                with(altered(call), new Refused(422, Story.ID_REUSED, "creditAccountId", "{}")))));
        plants.put(
                "an altered retry of which no field is named",
                new Plant(
                        Kind.ALTERED_FIELD_NOT_NAMED,
                        again(call -> with(altered(call), new Refused(422, Story.ID_REUSED, null, "{}")))));
        plants.put("a doubt that was never resolved", new Plant(Kind.UNRESOLVED, (history, random) -> {
            var id = Plant.any(history.calls(), random).ask().id();
            return calls(history, calls -> {
                calls.replaceAll(call -> call.ask().id().equals(id) ? with(call, new Unknown("lost")) : call);
                return calls;
            });
        }));
        plants.put("a group of which one is missing", new Plant(Kind.GROUP_TORN, (history, random) -> {
            var member = history.calls().stream()
                    .filter(PlantedAnswers::onlyDone)
                    .filter(call -> call.ask().group() != null)
                    .findAny();
            var refused = new Refused(422, Story.LINKED_FAILED, null, "{}");
            return member.isEmpty()
                    ? history
                    : calls(history, calls -> {
                        calls.replaceAll(call ->
                                call.ask().id().equals(member.get().ask().id()) ? with(call, refused) : call);
                        return calls;
                    });
        }));
        plants.put("an override that was not given", new Plant(Kind.LIMIT_BROKEN, PlantedAnswers::withoutOverrides));
        plants.put("a refusal for want of hours that are there", new Plant(Kind.REFUSAL_UNFOUNDED, unfounded()));
    }

    private static History withoutOverrides(History history, Random random) {
        return calls(history, calls -> {
            calls.replaceAll(call -> {
                var ask = call.ask();
                return with(
                        call,
                        new Ask(ask.id(), ask.debit(), ask.credit(), ask.minutes(), ask.kind(), null, ask.group()));
            });
            return calls;
        });
    }

    /** A small gift that nobody's limits refuse, refused, in a ledger of its own without any holds. */
    private static BiFunction<History, Random, History> unfounded() {
        return (history, random) -> {
            var ledger = new HonestLedger(random.nextLong(), 3);
            var ask = ledger.newAsk();
            var small = new Ask(ask.id(), ask.debit(), ask.credit(), 1, ask.kind(), null, ask.group());
            var refused = new Refused(422, Model.INSUFFICIENT_BALANCE, "amountMinutes", "{}");
            return calls(ledger.history(), calls -> new ArrayList<>(List.of(new Call(1, 1, small, 1, 2, refused))));
        };
    }

    private static boolean onlyDone(Call call) {
        return call.answer() instanceof Done;
    }

    private static boolean isLast(History history, Call call) {
        long last = history.calls().stream()
                .map(Call::answer)
                .mapToLong(answer -> answer instanceof Done done ? done.seq() : 0)
                .max()
                .orElse(0);
        return ((Done) call.answer()).seq() == last;
    }

    private static Call done(Call call, long seqMore, long secondsMore, String bodyMore) {
        var done = (Done) call.answer();
        Answer changed = new Done(
                done.id(),
                done.seq() + seqMore,
                done.debit(),
                done.credit(),
                done.minutes(),
                done.recordedAt().plusSeconds(secondsMore),
                done.body() + bodyMore);
        return with(call, changed);
    }

    private static Call altered(Call call) {
        var ask = call.ask();
        return with(
                call,
                new Ask(
                        ask.id(),
                        ask.debit(),
                        ask.credit(),
                        ask.minutes() + 7,
                        ask.kind(),
                        ask.override(),
                        ask.group()));
    }

    /** Changes one call whose id no other call has. */
    private static BiFunction<History, Random, History> changing(Predicate<Call> which, UnaryOperator<Call> how) {
        return (history, random) -> change(history, random, which, how);
    }

    private static History change(History history, Random random, Predicate<Call> which, UnaryOperator<Call> how) {
        var single = history.calls().stream()
                .filter(which)
                .filter(call -> history.calls().stream()
                                .filter(other ->
                                        other.ask().id().equals(call.ask().id()))
                                .count()
                        == 1)
                .toList();
        if (single.isEmpty()) {
            return history;
        }
        var chosen = Plant.any(single, random);
        return calls(history, calls -> {
            calls.replaceAll(call -> call.equals(chosen) ? how.apply(call) : call);
            return calls;
        });
    }

    /** Adds a retry of an acknowledged call, with a change. */
    private static BiFunction<History, Random, History> again(UnaryOperator<Call> how) {
        return (history, random) -> {
            var done = history.calls().stream().filter(PlantedAnswers::onlyDone).toList();
            var retry = with(Plant.any(done, random), Long.MAX_VALUE / 2, Long.MAX_VALUE / 2);
            return calls(history, calls -> {
                calls.add(how.apply(retry));
                return calls;
            });
        };
    }
}
