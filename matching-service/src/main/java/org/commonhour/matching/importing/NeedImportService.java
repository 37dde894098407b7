package org.commonhour.matching.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.imports.ImportOrder;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.member.Channel;
import org.commonhour.matching.need.Need;
import org.commonhour.matching.need.NeedService;
import org.commonhour.matching.need.NeedState;
import org.commonhour.matching.need.NeedWords;
import org.jspecify.annotations.Nullable;

/** How the needs of a file become needs of the community. */
@ApplicationScoped
class NeedImportService implements ImportedPosts<Need> {

    /** TimeOverflow does not say how long a need takes; an hour is what its exchanges are counted in. */
    private static final long USUAL_MINUTES = 60;

    private final NeedService needs;
    private final Clock clock;

    NeedImportService(NeedService needs, Clock clock) {
        this.needs = needs;
        this.clock = clock;
    }

    @Override
    public Uni<List<Need>> findAll(UUID communityId, Collection<UUID> ids) {
        return needs.findAll(communityId, ids);
    }

    @Override
    public Uni<Void> take(UUID communityId, List<Need> created, List<Need> changed) {
        return needs.take(communityId, created, changed);
    }

    @Override
    public Need make(ImportOrder order, ImportedPost post) {
        return new Need(
                post.idIn(order.communityId()),
                order.communityId(),
                post.memberIn(order.communityId()),
                words(post),
                post.isOver(LocalDate.now(clock)) ? NeedState.WITHDRAWN : NeedState.LIVE,
                Channel.IMPORT,
                order.subject(),
                post.createdOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                IMPORT,
                now(),
                1);
    }

    @Override
    public Need reword(Need stored, ImportedPost post) {
        return stored.reworded(words(post), IMPORT, now());
    }

    @Override
    public UUID id(Need stored) {
        return stored.id();
    }

    @Override
    public String changedBy(Need stored) {
        return stored.changedBy();
    }

    @Override
    public Category category(Need stored) {
        return stored.words().category();
    }

    @Override
    public @Nullable String description(Need stored) {
        return stored.words().description();
    }

    private static NeedWords words(ImportedPost post) {
        return new NeedWords(post.category(), post.title(), post.description(), null, null, USUAL_MINUTES, null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
