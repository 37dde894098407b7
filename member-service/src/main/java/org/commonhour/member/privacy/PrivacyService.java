package org.commonhour.member.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.store.UnitOfWork;

/** Makes, hands out and destroys the keys under which personal data is stored. */
@ApplicationScoped
public class PrivacyService {

    private final DataKeys keys;
    private final KeyRing ring;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    PrivacyService(DataKeys keys, KeyRing ring, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.keys = keys;
        this.ring = ring;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes and keeps this many keys, each for one person of the community. */
    public Uni<PersonalKeys> make(UUID communityId, int count) {
        return unitOfWork.run(() -> {
            var now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
            List<WrappedKey> made = Stream.generate(() -> ring.make(ids.next(), communityId, now))
                    .limit(count)
                    .toList();
            return keys.add(made).replaceWith(() -> new PersonalKeys(ring, made));
        });
    }

    /** The keys with these ids, without those that were destroyed. */
    public Uni<PersonalKeys> keys(Collection<UUID> wanted) {
        var distinct = Set.copyOf(wanted);
        var found = distinct.isEmpty() ? Uni.createFrom().item(List.<WrappedKey>of()) : keys.find(distinct);
        return found.map(here -> new PersonalKeys(ring, here));
    }

    /** Destroys a key: what was sealed under it can never be read again. */
    public Uni<Void> destroy(UUID keyId) {
        return unitOfWork.run(() -> keys.delete(keyId));
    }

    /** Whether the master key in use opens every key in store. */
    public Uni<Boolean> masterKeyFits() {
        return keys.anyLockedByAnother(ring.masterKeyId()).map(another -> !another);
    }
}
