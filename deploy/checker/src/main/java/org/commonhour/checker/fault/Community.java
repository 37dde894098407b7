package org.commonhour.checker.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.commonhour.checker.check.Anomaly;
import org.commonhour.checker.check.Checker;
import org.commonhour.checker.check.Verdict;
import org.commonhour.checker.history.Answer;
import org.commonhour.checker.history.Call;
import org.commonhour.checker.history.History;
import org.commonhour.checker.history.Recorder;
import org.commonhour.checker.history.Seen;
import org.commonhour.checker.ledger.EventTail;
import org.commonhour.checker.ledger.LedgerApi;
import org.commonhour.checker.ledger.Neighbours;

/** A community with its history: what its clients did, and what the ledger shows of it, read on from burst to burst. */
final class Community implements AutoCloseable {
    private static final Duration EVENTS_ARRIVE = Duration.ofSeconds(60);

    private final UUID id;
    private final String token;
    private final LedgerApi api;
    private final Recorder recorder;
    private final EventTail tail;
    private final Holds holds;
    private final List<Seen.Account> accounts;
    private final Map<UUID, List<Seen.Entry>> entries = new HashMap<>();

    Community(
            UUID id,
            String token,
            List<UUID> members,
            LedgerApi api,
            Town town,
            Neighbours neighbours,
            Path folderOfHistories) {
        this.id = id;
        this.token = token;
        this.api = api;
        this.accounts = api.accounts();
        this.recorder = new Recorder(folderOfHistories.resolve(id + ".jsonl"));
        Map<UUID, UUID> accountOf = new ConcurrentHashMap<>();
        memberAccounts().forEach(account -> accountOf.put(api.ownerOf(account), account));
        this.holds = new Holds(id, members, accountOf, neighbours);
        this.tail = new EventTail(town.kafka().bootstrapServers(), id, holds::creditOf);
    }

    UUID id() {
        return id;
    }

    Recorder recorder() {
        return recorder;
    }

    Holds holds() {
        return holds;
    }

    /** The same community at another instance of the service. */
    LedgerApi at(LedgerProcess ledger) {
        return new LedgerApi(ledger.address(), id, token);
    }

    List<UUID> memberAccounts() {
        return accounts.stream()
                .filter(account -> account.kind().equals("MEMBER"))
                .map(Seen.Account::id)
                .toList();
    }

    UUID issueAccount() {
        return accounts.stream()
                .filter(account -> account.kind().equals("ISSUE"))
                .map(Seen.Account::id)
                .findFirst()
                .orElseThrow();
    }

    /** Reads what is new, and checks the whole history since the community was founded. */
    Verdict check() {
        long lastSeq = recorder.calls().stream()
                .map(Call::answer)
                .mapToLong(answer -> answer instanceof Answer.Done done ? done.seq() : 0)
                .max()
                .orElse(0);
        var events = tail.readUntil(seen -> reaches(seen, lastSeq) && holds.areSettledBy(seen), EVENTS_ARRIVE);
        var now = api.accounts();
        for (Seen.Account account : now) {
            var known = entries.computeIfAbsent(account.id(), any -> new ArrayList<>());
            known.addAll(api.entriesAfter(account.id(), known.size()));
        }
        var verdict = Checker.check(new History(recorder.calls(), new Seen(now, entries(), events)));
        return withSelfCheck(verdict, holds.anomalies(events));
    }

    /** Reads everything once more from the beginning: what was read before must still be there, unchanged. */
    Verdict checkFromTheBeginning() {
        var before = entries();
        entries.clear();
        var verdict = check();
        var now = entries();
        recorder.saw(new Seen(api.accounts(), now, tail.readUntil(seen -> true, Duration.ZERO)));
        return before.equals(now)
                ? verdict
                : with(verdict, List.of(new Anomaly(Anomaly.Kind.WRONG_BALANCE, "entries were changed afterwards")));
    }

    /** The topic's reader. */
    EventTail tail() {
        return tail;
    }

    LedgerApi api() {
        return api;
    }

    private static boolean reaches(List<Seen.Event> events, long seq) {
        return seq == 0 || events.stream().anyMatch(event -> event.seq() == seq);
    }

    private List<Seen.Entry> entries() {
        return entries.values().stream().flatMap(List::stream).toList();
    }

    private Verdict withSelfCheck(Verdict verdict, List<Anomaly> more) {
        var anomalies = new ArrayList<>(more);
        api.selfCheck().forEach(broken -> anomalies.add(new Anomaly(Anomaly.Kind.SELF_CHECK, broken)));
        return with(verdict, anomalies);
    }

    private static Verdict with(Verdict verdict, List<Anomaly> more) {
        var anomalies = new ArrayList<>(verdict.anomalies());
        anomalies.addAll(more);
        return new Verdict(
                verdict.calls(),
                verdict.acknowledged(),
                verdict.refused(),
                verdict.unknown(),
                verdict.lost(),
                verdict.doubled(),
                verdict.undecided(),
                List.copyOf(anomalies));
    }

    @Override
    public void close() {
        recorder.close();
        tail.close();
    }
}
