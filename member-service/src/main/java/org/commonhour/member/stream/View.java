package org.commonhour.member.stream;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may see of one community.
 *
 * @param audience the widest audience that the reader belongs to
 * @param organisations those whose own events it sees
 */
public record View(Audience audience, Set<UUID> organisations) {

    public View {
        organisations = Set.copyOf(organisations);
    }

    /** Everything in the community. */
    public static View ofCoordination() {
        return new View(Audience.COORDINATION, Set.of());
    }

    /** Pseudonymous facts about everybody in the community. */
    public static View ofAnalysis() {
        return new View(Audience.ANALYSIS, Set.of());
    }

    /** What concerns the organisations. */
    public static View ofOrganisations(Set<UUID> organisations) {
        return new View(Audience.ITS_ORGANISATION, organisations);
    }

    /** Whether the event of an organisation, or of none, may be seen. */
    public boolean shows(StreamedEvent event, @Nullable UUID organisation) {
        var open = event.topic().audience();
        if (open.compareTo(audience) < 0) {
            return false;
        }
        return audience != Audience.ITS_ORGANISATION
                || open == Audience.ALL_ORGANISATIONS
                || (organisation != null && organisations.contains(organisation));
    }
}
