package org.commonhour.ledger.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who was erased here, so that a file from before that does not bring them back (L13). Whose a sign-in was is not known
 * after an erasure: where somebody was erased, a random text takes the place of every sign-in that nobody here has.
 */
public final class Forgotten {

    /** How the text begins that stands for the sign-in of somebody who was erased. */
    static final String ERASED = "erased-";

    private static final List<String> DECIDERS = List.of("overrideBy", "reversalBy", "decidedBy");

    private final Set<String> members;
    private final Set<String> signIns;
    private final Map<String, String> replacements = new HashMap<>();

    /**
     * Keeps its own copies.
     *
     * @param members the ids of those who were erased
     * @param signIns the sign-ins that somebody here has or had
     */
    public Forgotten(Set<String> members, Set<String> signIns) {
        this.members = Set.copyOf(members);
        this.signIns = Set.copyOf(signIns);
    }

    /** Whether nobody was. */
    public boolean isNobody() {
        return members.isEmpty();
    }

    /** The fields of a line without what tells who they were; the same fields where nothing does. */
    public Map<String, Object> without(Map<String, Object> line) {
        var left = new LinkedHashMap<>(line);
        if (members.contains(line.get("ownerId") + "")) {
            left.remove("ownerId");
            left.remove("proofSalt");
        }
        for (var decider : DECIDERS) {
            left.computeIfPresent(decider, (name, subject) -> known(subject.toString()));
        }
        return left;
    }

    private String known(String subject) {
        return signIns.contains(subject) || subject.startsWith(ERASED)
                ? subject
                : replacements.computeIfAbsent(subject, gone -> ERASED + UUID.randomUUID());
    }
}
