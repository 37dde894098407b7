package org.commonhour.ledger.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.imports.FileForm;
import org.commonhour.kit.imports.FileRow;
import org.commonhour.kit.imports.ImportKind;
import org.commonhour.kit.imports.ImportOrder;
import org.commonhour.kit.imports.ImportPlan;
import org.commonhour.kit.imports.ImportProgress;
import org.commonhour.kit.imports.ImportRow;
import org.commonhour.kit.imports.RowError;
import org.commonhour.kit.imports.RowProblem;
import org.commonhour.ledger.posting.Postings;
import org.commonhour.ledger.selfcheck.Finding;
import org.commonhour.ledger.selfcheck.SelfCheckService;

/**
 * Brings a whole ledger back from its export: the same ids, numbers, times, records and blocks, or nothing at all.
 *
 * <p>Nothing is decided anew. The rows are written as they were, and then every invariant is checked before the
 * transaction ends; a dry run does the same and takes it all back.
 */
@ApplicationScoped
public class LedgerImportService implements ImportKind<FileLine> {

    private static final int CHUNK = 1_000;
    private static final Set<LineType> TOLD_WITH = Set.of(LineType.ACCOUNT, LineType.TERM, LineType.ENTRY);
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final Snapshots snapshots;
    private final Restores restores;
    private final RestoreAnnouncements announcements;
    private final Postings postings;
    private final SelfCheckService selfCheck;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    LedgerImportService(
            Snapshots snapshots,
            Restores restores,
            RestoreAnnouncements announcements,
            Postings postings,
            SelfCheckService selfCheck,
            Clock clock) {
        this.snapshots = snapshots;
        this.restores = restores;
        this.announcements = announcements;
        this.postings = postings;
        this.selfCheck = selfCheck;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public FileForm form() {
        return FileForm.LINES;
    }

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public FileLine read(FileRow row) {
        return line(row.required(0, "line"));
    }

    @Override
    public Uni<ImportPlan> check(UUID communityId, List<ImportRow<FileLine>> rows) {
        var lines = rows.stream().map(ImportRow::content).toList();
        var shape = FileShape.fault(communityId, lines, this::fields);
        var fault = shape == null ? BroughtCheckpoints.fault(communityId, lines, this::fields) : shape;
        if (fault != null) {
            return Uni.createFrom()
                    .item(new ImportPlan(0, 0, 0, List.of(new RowError(lines.size(), null, fault)), List.of()));
        }
        return withoutErased(communityId, lines)
                .flatMap(left -> compare(communityId, left).flatMap(diff -> judge(communityId, left, diff)));
    }

    @Override
    public Uni<Void> apply(ImportOrder order, List<ImportRow<FileLine>> rows, ImportProgress progress) {
        var lines = rows.stream().map(ImportRow::content).toList();
        return postings.lockHeads(List.of(order.communityId()))
                .chain(() -> withoutErased(order.communityId(), lines))
                .flatMap(left -> compare(order.communityId(), left)
                        .flatMap(diff -> diff.isNothing()
                                ? Uni.createFrom().voidItem()
                                : restore(order.communityId(), left, progress).invoke(broken -> {
                                    if (!broken.isEmpty() || !diff.isEmptyHere()) {
                                        throw new IllegalStateException(
                                                "the ledger changed after the check of an import");
                                    }
                                })))
                .replaceWithVoid();
    }

    /** L13: the file may be from before somebody was erased here; nobody is while the ledger is locked. */
    private Uni<List<FileLine>> withoutErased(UUID communityId, List<FileLine> lines) {
        return restores.forgotten(communityId)
                .map(forgotten -> forgotten.isNobody()
                        ? lines
                        : lines.stream()
                                .map(line -> new FileLine(
                                        line.type(), line.key(), text(forgotten.without(fields(line.text())))))
                                .toList());
    }

    private Uni<LedgerDiff> compare(UUID communityId, List<FileLine> lines) {
        var diff = new LedgerDiff(lines, this::fields);
        return snapshots
                .read(communityId, clock.instant(), "")
                .invoke(page -> page.forEach(stored -> diff.here(line(stored.json()))))
                .collect()
                .last()
                .replaceWith(diff);
    }

    private Uni<ImportPlan> judge(UUID communityId, List<FileLine> lines, LedgerDiff diff) {
        if (diff.isNothing()) {
            return Uni.createFrom().item(plan(diff, List.of()));
        }
        if (!diff.isEmptyHere()) {
            var fault = ("The ledger here is neither empty nor the same: %d things are in the file alone, %d are here"
                            + " alone, %d differ.")
                    .formatted(diff.missingHere(), diff.missingThere(), diff.different());
            return Uni.createFrom().item(plan(diff, List.of(fault)));
        }
        return rehearse(communityId, lines).map(broken -> plan(diff, broken));
    }

    private static ImportPlan plan(LedgerDiff diff, List<String> faults) {
        return new ImportPlan(
                diff.missingHere(),
                diff.same(),
                diff.different(),
                faults.stream().map(fault -> new RowError(1, null, fault)).toList(),
                diff.lines());
    }

    /** Writes everything, checks it, and takes it back. */
    private Uni<List<String>> rehearse(UUID communityId, List<FileLine> lines) {
        return postings.lockHeads(List.of(communityId))
                .chain(() -> restore(communityId, lines, rows -> {}))
                .onFailure(failed -> RehearsalFault.of(failed) != null)
                .recoverWithItem(failed -> List.of(String.valueOf(RehearsalFault.of(failed))))
                .call(restores::takeBack);
    }

    /** Writes all rows and their events; gives a sentence for each invariant that would be broken. */
    private Uni<List<String>> restore(UUID communityId, List<FileLine> lines, ImportProgress progress) {
        var facts = new RestoredFacts(communityId);
        lines.stream()
                .filter(line -> TOLD_WITH.contains(line.type()))
                .forEach(line -> facts.learn(line.type(), fields(line.text())));
        var keys = fields(lines.get(0).text()).getOrDefault("checkpointKeys", List.of());
        return Multi.createFrom()
                .iterable(chunks(lines))
                .onItem()
                .transformToUniAndConcatenate(
                        chunk -> write(communityId, chunk, facts).invoke(() -> progress.advance(chunk.size())))
                .collect()
                .last()
                .chain(() -> restores.end(
                        communityId, lines.get(0).text(), json.convertValue(keys, new TypeReference<>() {})))
                .chain(() -> selfCheck.check(communityId))
                .map(findings -> findings.stream()
                        .filter(finding -> !finding.holds())
                        .map(LedgerImportService::sentence)
                        .toList());
    }

    private Uni<Void> write(UUID communityId, List<FileLine> chunk, RestoredFacts facts) {
        var type = chunk.get(0).type();
        var told = new ArrayList<RestoredFact>();
        chunk.forEach(line -> told.addAll(facts.of(type, fields(line.text()))));
        return restores.write(
                        communityId, type, chunk.stream().map(FileLine::text).toList())
                .chain(() -> announcements.announce(communityId, told));
    }

    private static String sentence(Finding finding) {
        return "With this file the ledger would break " + finding.invariant() + " in " + finding.found()
                + " places. The offline verifier names the rows.";
    }

    /** The lines by type, in the order of types, in pieces; without those that no table has. */
    private static List<List<FileLine>> chunks(List<FileLine> lines) {
        var chunks = new ArrayList<List<FileLine>>();
        for (var type : LineType.values()) {
            var ofType = type.plural().isEmpty()
                    ? List.<FileLine>of()
                    : lines.stream().filter(line -> line.type() == type).toList();
            for (int start = 0; start < ofType.size(); start += CHUNK) {
                chunks.add(ofType.subList(start, Math.min(ofType.size(), start + CHUNK)));
            }
        }
        return chunks;
    }

    private FileLine line(String text) {
        var fields = fields(text);
        for (var type : LineType.values()) {
            if (type.code().equals(fields.get("type"))) {
                return new FileLine(type, key(type, fields), text);
            }
        }
        throw new RowProblem("type", "No line of an export has this type.");
    }

    private static String key(LineType type, Map<String, Object> fields) {
        return type.code() + " "
                + switch (type) {
                    case HEADER, END -> "line";
                    case ACCOUNT, REFUSAL, HOLD, TRANSFER -> fields.get("id");
                    case TERM -> fields.get("accountId") + "/" + fields.get("revision");
                    case ENTRY -> fields.get("accountId") + "/" + fields.get("version");
                    case BLOCK -> fields.get("seq");
                    case CHECKPOINT -> fields.get("size") + "/" + fields.get("signedAt");
                };
    }

    private String text(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line that was read cannot be written", e);
        }
    }

    private Map<String, Object> fields(String text) {
        try {
            return json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new RowProblem("line", "This is not a JSON object.");
        }
    }
}
