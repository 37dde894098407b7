package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.event.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/** What has been counted from published events. */
public interface Figures {

    /** Counts each source in place of its earlier version; an older or the same version changes nothing. */
    Uni<Void> count(List<CountedSource> sources);

    /** Keeps who runs a service. */
    Uni<Void> know(ServiceSeen service);

    /** Keeps that topics have been read through these events, one of each topic and community. */
    Uni<Void> readThrough(Collection<ReceivedEvent> last);

    /** Services by id downwards, below the one named, at most so many; of these organisations, or of all for null. */
    Uni<List<ServiceFigure>> services(
            UUID communityId, @Nullable List<UUID> organisationIds, @Nullable UUID before, int limit);

    /** Who runs the service, when that community has it. */
    Uni<Optional<UUID>> organisationOf(UUID communityId, UUID serviceId);

    /** Tells apart all that figures of a community can be computed from. */
    Uni<ReadState> readState(UUID communityId);

    /** Whether sessions or staff hours that were recorded before the moment have not been counted yet. */
    Uni<Boolean> isBehind(UUID communityId, Instant moment);

    /** How far the topics of a community have been read, by topic. */
    Uni<List<ReadPosition>> readThrough(UUID communityId);
}
