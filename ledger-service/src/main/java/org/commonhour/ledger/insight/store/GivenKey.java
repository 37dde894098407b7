package org.commonhour.ledger.insight.store;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.commonhour.ledger.insight.CountedLine;
import org.jspecify.annotations.Nullable;

/**
 * By what given minutes are summed. Where there is no service, person or level of say, the nil id or an empty text stand
 * for it.
 */
record GivenKey(
        UUID communityId,
        UUID serviceId,
        String month,
        UUID personId,
        String phase,
        String participationLevel,
        String function,
        String standing,
        String remuneration,
        String work) {

    static final UUID NO_ID = new UUID(0, 0);

    /** The one order in which sums are written. */
    static final Comparator<GivenKey> ORDER = Comparator.comparing(GivenKey::communityId)
            .thenComparing(GivenKey::month)
            .thenComparing(GivenKey::serviceId)
            .thenComparing(GivenKey::personId)
            .thenComparing(GivenKey::phase)
            .thenComparing(GivenKey::function)
            .thenComparing(GivenKey::standing)
            .thenComparing(GivenKey::remuneration)
            .thenComparing(GivenKey::participationLevel)
            .thenComparing(GivenKey::work);

    static GivenKey of(UUID communityId, CountedLine line) {
        var facts = line.facts();
        return new GivenKey(
                communityId,
                id(line.serviceId()),
                line.month().toString(),
                id(line.personId()),
                facts.phase(),
                text(facts.participationLevel()),
                facts.function(),
                facts.standing(),
                facts.remuneration(),
                facts.work().name());
    }

    static UUID id(@Nullable UUID id) {
        return Objects.requireNonNullElse(id, NO_ID);
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** The same for all people together. */
    GivenKey ofAll() {
        return new GivenKey(
                communityId,
                serviceId,
                month,
                NO_ID,
                phase,
                participationLevel,
                function,
                standing,
                remuneration,
                work);
    }
}
