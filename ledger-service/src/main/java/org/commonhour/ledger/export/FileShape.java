package org.commonhour.ledger.export;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a file is the whole export of one community's ledger. */
public final class FileShape {

    private FileShape() {}

    /**
     * What is wrong with the file as a whole, in one sentence; null when nothing is.
     *
     * @param reader takes a line apart
     */
    public static @Nullable String fault(
            UUID communityId, List<FileLine> lines, Function<String, Map<String, Object>> reader) {
        if (lines.isEmpty() || lines.get(0).type() != LineType.HEADER) {
            return "The file does not start with the header of an export.";
        }
        var header = reader.apply(lines.get(0).text());
        if (!"commonhour-ledger-export".equals(header.get("format")) || !isOne(header.get("version"))) {
            return "This is no export in a version that is known here.";
        }
        if (!communityId.toString().equals(header.get("community"))) {
            return "This is the export of another community. A ledger keeps its community's id, for its records have"
                    + " it.";
        }
        var last = lines.get(lines.size() - 1);
        if (last.type() != LineType.END) {
            return "The file is not whole: its end line is missing.";
        }
        if (lines.stream()
                        .filter(line -> line.type() == LineType.END || line.type() == LineType.HEADER)
                        .count()
                != 2) {
            return "The file has more than one header or end.";
        }
        if (namesForeignAccount(lines, reader)) {
            return "A line names an account that is not in the file.";
        }
        return ending(lines).equals(texts(reader.apply(last.text())))
                ? null
                : "The file was changed or is not whole: counts or hash of its end line do not fit.";
    }

    /** Rows may only stand on accounts that the file brings: any other account is somebody else's. */
    private static boolean namesForeignAccount(List<FileLine> lines, Function<String, Map<String, Object>> reader) {
        var own = lines.stream()
                .filter(line -> line.type() == LineType.ACCOUNT)
                .map(line -> reader.apply(line.text()).get("id"))
                .collect(Collectors.toSet());
        return lines.stream().map(line -> accounts(line, reader)).anyMatch(named -> !own.containsAll(named));
    }

    private static List<Object> accounts(FileLine line, Function<String, Map<String, Object>> reader) {
        return switch (line.type()) {
            case TERM, ENTRY -> values(reader.apply(line.text()), "accountId");
            case TRANSFER -> values(reader.apply(line.text()), "debitAccountId", "creditAccountId");
            case HOLD -> {
                var hold = reader.apply(line.text());
                yield "REFUSED".equals(hold.get("state"))
                        ? List.of()
                        : values(hold, "debitAccountId", "creditAccountId");
            }
            case HEADER, ACCOUNT, REFUSAL, BLOCK, CHECKPOINT, END -> List.of();
        };
    }

    private static List<Object> values(Map<String, Object> line, String... names) {
        return Stream.of(names).map(name -> (Object) (line.get(name) + "")).toList();
    }

    private static boolean isOne(@Nullable Object value) {
        return value instanceof Number number && number.longValue() == 1;
    }

    private static Map<String, String> ending(List<FileLine> lines) {
        var ending = new ExportEnding();
        lines.subList(0, lines.size() - 1)
                .forEach(line -> ending.add(List.of(new ExportLine(line.type(), line.text()))));
        return texts(ending.fields());
    }

    private static Map<String, String> texts(Map<String, Object> fields) {
        return fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue() + ""));
    }
}
