package org.commonhour.ledger.proof;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonhour.ledger.merkle.TreeHash;

/**
 * What is signed about a tree: how many leaves it has and what its root is (C2SP tlog-checkpoint).
 *
 * @param origin which tree it is
 * @param size how many leaves it has
 * @param root its root
 * @param more further lines, none of them empty
 */
public record Checkpoint(String origin, long size, TreeHash root, List<String> more) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    /** Keeps a copy of its own. */
    public Checkpoint {
        more = List.copyOf(more);
    }

    /** The name under which a community's log is signed. */
    public static String origin(UUID communityId) {
        return "commonhour/" + communityId;
    }

    /**
     * The checkpoint with this text.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty() || lines[0].isEmpty()) {
            throw new IllegalArgumentException("A checkpoint has at least three lines.");
        }
        if (!SIZE.matcher(lines[1]).matches()) {
            throw new IllegalArgumentException("The second line of a checkpoint is a size.");
        }
        var more = List.of(lines).subList(3, lines.length - 1);
        if (more.contains("")) {
            throw new IllegalArgumentException("A checkpoint has no empty lines.");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), TreeHash.of(StrictBase64.decode(lines[2])), more);
    }

    /** The text that is signed: one line each, all of them ended. */
    public String text() {
        var text = new StringBuilder(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        more.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
