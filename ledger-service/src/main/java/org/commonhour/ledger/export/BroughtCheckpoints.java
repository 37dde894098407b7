package org.commonhour.ledger.export;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.commonhour.ledger.merkle.Frontier;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.proof.Checkpoint;
import org.commonhour.ledger.proof.SignedNote;
import org.commonhour.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Whether the checkpoints in a file are signed, and are about the transfers in it. */
public final class BroughtCheckpoints {

    private BroughtCheckpoints() {}

    /**
     * What is wrong with the first checkpoint that is not good, in one sentence; null when all are.
     *
     * @param reader takes a line apart
     */
    public static @Nullable String fault(
            UUID communityId, List<FileLine> lines, Function<String, Map<String, Object>> reader) {
        try {
            var keys = keys(reader.apply(lines.get(0).text()).get("checkpointKeys"));
            var log = Frontier.EMPTY;
            var leaves = new ArrayList<TreeHash>();
            for (var line : lines) {
                if (line.type() == LineType.TRANSFER) {
                    leaves.add(hash(reader.apply(line.text()).get("leafHash")));
                } else if (line.type() == LineType.CHECKPOINT) {
                    log = log.append(leaves);
                    leaves.clear();
                    if (!isGood(communityId, reader.apply(line.text()), log, keys)) {
                        return "The " + line.key() + " is not about the transfers before it, or not signed by a key of"
                                + " the header.";
                    }
                }
            }
            return null;
        } catch (IllegalArgumentException | NullPointerException e) {
            return "A key, a leaf or a checkpoint of the file is not one.";
        }
    }

    private static boolean isGood(UUID communityId, Map<String, Object> line, Frontier log, List<VerifierKey> keys) {
        var note = SignedNote.parse(text(line.get("note")));
        var checkpoint = Checkpoint.parse(note.text());
        return checkpoint.origin().equals(Checkpoint.origin(communityId))
                && checkpoint.size() == log.size()
                && checkpoint.root().equals(log.root())
                && text(line.get("size")).equals(Long.toString(log.size()))
                && hash(line.get("root")).equals(log.root())
                && keys.stream().anyMatch(note::isSignedBy);
    }

    private static List<VerifierKey> keys(@Nullable Object keys) {
        return keys instanceof List<?> list
                ? list.stream().map(key -> VerifierKey.parse(text(key))).toList()
                : List.of();
    }

    private static TreeHash hash(@Nullable Object hex) {
        return TreeHash.of(HexFormat.of().parseHex(text(hex)));
    }

    private static String text(@Nullable Object value) {
        return Objects.requireNonNull(value).toString();
    }
}
