package org.commonhour.ledger.export.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.commonhour.ledger.export.ExportLine;
import org.commonhour.ledger.export.LineType;

/** How far one export is. Between two pages it keeps keys, and blocks and checkpoints of at most one page. */
final class SnapshotReading {

    private static final int PAGE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SqlConnection connection;
    private final UUID communityId;
    private final Instant exportedAt;
    private final String ownKey;
    private final Deque<RowJson> blocks = new ArrayDeque<>();
    private final Deque<RowJson> checkpoints = new ArrayDeque<>();
    private Part part = Part.HEADER;
    private UUID lastId = BEFORE_ALL;
    private long lastSeq;
    private long lastBlock;
    private long lastSize;

    SnapshotReading(SqlConnection connection, UUID communityId, Instant exportedAt, String ownKey) {
        this.connection = connection;
        this.communityId = communityId;
        this.exportedAt = exportedAt;
        this.ownKey = ownKey;
    }

    boolean isDone() {
        return part == Part.DONE;
    }

    /** The next page; it may be empty, and the export goes on until it is done. */
    Uni<List<ExportLine>> next() {
        return switch (part) {
            case HEADER -> header();
            case ACCOUNTS -> byId(SnapshotSql.ACCOUNTS, LineType.ACCOUNT, Part.REFUSALS);
            case REFUSALS -> byId(SnapshotSql.REFUSALS, LineType.REFUSAL, Part.HOLDS);
            case HOLDS -> byId(SnapshotSql.HOLDS, LineType.HOLD, Part.LOG);
            case LOG -> log();
            case DONE -> Uni.createFrom().item(List.of());
        };
    }

    private Uni<List<ExportLine>> header() {
        return rows(SnapshotSql.HEAD, Tuple.of(communityId))
                .flatMap(heads -> rows(SnapshotSql.BROUGHT_KEYS, Tuple.of(communityId))
                        .map(brought -> List.of(header(heads, brought))));
    }

    private ExportLine header(List<RowJson> heads, List<RowJson> brought) {
        part = Part.ACCOUNTS;
        var line = RowJson.start(LineType.HEADER)
                .put("format", "commonhour-ledger-export")
                .put("version", 1)
                .put("community", communityId.toString())
                .put("exportedAt", exportedAt.toString())
                .put("lastSeq", 0)
                .put("lastBlock", 0);
        heads.forEach(head -> head.into(line));
        var keys = line.putArray("checkpointKeys").add(ownKey);
        brought.stream()
                .map(key -> key.text("key_text"))
                .filter(key -> !key.equals(ownKey))
                .forEach(keys::add);
        return RowJson.line(LineType.HEADER, line);
    }

    private Uni<List<ExportLine>> byId(String sql, LineType type, Part following) {
        return rows(sql, Tuple.of(communityId, lastId, PAGE)).flatMap(found -> {
            var ids = found.stream().map(row -> row.id("id")).toList();
            lastId = ids.isEmpty() ? BEFORE_ALL : ids.get(ids.size() - 1);
            if (found.size() < PAGE) {
                part = following;
                lastId = BEFORE_ALL;
            }
            var lines = found.stream().map(row -> row.line(type)).toList();
            return type == LineType.ACCOUNT
                    ? withTerms(lines, ids)
                    : Uni.createFrom().item(lines);
        });
    }

    private Uni<List<ExportLine>> withTerms(List<ExportLine> accounts, List<UUID> ids) {
        return rows(SnapshotSql.TERMS, Tuple.of(communityId, ids.toArray(UUID[]::new)))
                .map(terms -> {
                    var lines = new ArrayList<>(accounts);
                    terms.forEach(term -> lines.add(term.line(LineType.TERM)));
                    return lines;
                });
    }

    /** Transfers with their entries, and each block and checkpoint behind the last transfer that it covers. */
    private Uni<List<ExportLine>> log() {
        return fill(blocks, SnapshotSql.BLOCKS, lastBlock)
                .chain(() -> fill(checkpoints, SnapshotSql.CHECKPOINTS, lastSize))
                .chain(() -> rows(SnapshotSql.TRANSFERS, Tuple.of(communityId, lastSeq, PAGE)))
                .flatMap(transfers -> entries(transfers).map(entries -> page(transfers, entries)));
    }

    private List<ExportLine> page(List<RowJson> transfers, Map<Side, RowJson> entries) {
        var lines = new ArrayList<ExportLine>();
        for (var transfer : transfers) {
            lastSeq = transfer.number("seq");
            lines.add(transfer.transfer());
            for (var side : List.of(Side.debit(transfer), Side.credit(transfer))) {
                var entry = entries.get(side);
                if (entry != null) {
                    lines.add(entry.line(LineType.ENTRY));
                }
            }
            closeAt(lastSeq, lines);
        }
        if (transfers.size() < PAGE) {
            // What is left covers transfers that are not there; it goes out as it is, for a check to find.
            closeAt(Long.MAX_VALUE, lines);
            part = lines.isEmpty() ? Part.DONE : Part.LOG;
        }
        return lines;
    }

    private void closeAt(long seq, List<ExportLine> lines) {
        while (!blocks.isEmpty() && lastSeqOf(blocks.element()) <= seq) {
            var block = blocks.remove();
            lastBlock = block.number("seq");
            lines.add(block.line(LineType.BLOCK));
            checkpointsUpTo(Math.min(seq, lastSeqOf(block)), lines);
        }
        checkpointsUpTo(seq, lines);
    }

    private void checkpointsUpTo(long size, List<ExportLine> lines) {
        while (!checkpoints.isEmpty() && checkpoints.element().number("size") <= size) {
            var checkpoint = checkpoints.remove();
            lastSize = checkpoint.number("size");
            lines.add(checkpoint.line(LineType.CHECKPOINT));
        }
    }

    /** Reads a page of blocks or checkpoints more, so that there are enough for one page of transfers. */
    private Uni<Void> fill(Deque<RowJson> waiting, String sql, long last) {
        if (waiting.size() > PAGE) {
            return Uni.createFrom().voidItem();
        }
        waiting.clear();
        return rows(sql, Tuple.of(communityId, last, 2 * PAGE))
                .invoke(waiting::addAll)
                .replaceWithVoid();
    }

    private Uni<Map<Side, RowJson>> entries(List<RowJson> transfers) {
        var sides = transfers.stream()
                .flatMap(transfer -> Stream.of(Side.debit(transfer), Side.credit(transfer)))
                .toList();
        var accounts = sides.stream().map(Side::account).toArray(UUID[]::new);
        var versions = sides.stream().map(Side::version).toArray(Long[]::new);
        return rows(SnapshotSql.ENTRIES, Tuple.of(communityId, accounts, versions))
                .map(found -> found.stream().collect(Collectors.toMap(Side::ofEntry, entry -> entry)));
    }

    private Uni<List<RowJson>> rows(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters).map(SnapshotReading::json);
    }

    private static List<RowJson> json(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> RowJson.of(row.getString(0)))
                .toList();
    }

    private static long lastSeqOf(RowJson block) {
        return block.number("first_seq") + block.number("transfer_count") - 1;
    }

    /** The key of one entry of a transfer. */
    private record Side(UUID account, long version) {

        static Side debit(RowJson transfer) {
            return new Side(transfer.id("debit_account_id"), transfer.number("debit_version"));
        }

        static Side credit(RowJson transfer) {
            return new Side(transfer.id("credit_account_id"), transfer.number("credit_version"));
        }

        static Side ofEntry(RowJson entry) {
            return new Side(entry.id("account_id"), entry.number("version"));
        }
    }

    private enum Part {
        HEADER,
        ACCOUNTS,
        REFUSALS,
        HOLDS,
        LOG,
        DONE
    }
}
