package org.commonhour.matching.importing;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonhour.kit.imports.ImportOrder;
import org.commonhour.matching.member.Channel;
import org.commonhour.matching.need.Need;
import org.commonhour.matching.need.NeedService;
import org.commonhour.matching.need.NeedState;
import org.commonhour.matching.need.NeedWords;

/** Holds the needs of a file against those in store, and keeps them. */
@ApplicationScoped
class NeedImportService {

    /** Stands in the record as the last to change an imported need; once a person changed it, a file no longer does. */
    private static final String IMPORT = "import";

    /** TimeOverflow does not say how long a need takes; an hour is what its exchanges are counted in. */
    private static final long USUAL_MINUTES = 60;

    private final NeedService needs;
    private final Clock clock;

    NeedImportService(NeedService needs, Clock clock) {
        this.needs = needs;
        this.clock = clock;
    }

    /** What differs, by the ids of those that are in store. */
    Uni<Map<UUID, PostDifference>> differences(UUID communityId, List<ImportedPost> posts) {
        return stored(communityId, posts)
                .map(stored -> posts.stream()
                        .filter(post -> stored.containsKey(post.idIn(communityId)))
                        .collect(Collectors.toMap(
                                post -> post.idIn(communityId),
                                post -> difference(post, requireNonNull(stored.get(post.idIn(communityId)))))));
    }

    /** Keeps what is new or different. */
    Uni<Void> keep(ImportOrder order, List<PostDifference> differences) {
        List<ImportedPost> changed = differences.stream()
                .filter(PostDifference::isChange)
                .map(PostDifference::wanted)
                .toList();
        List<Need> created = differences.stream()
                .filter(PostDifference::isNew)
                .map(difference -> need(order, difference.wanted()))
                .toList();
        return stored(order.communityId(), changed).chain(stored -> {
            List<Need> after = new ArrayList<>();
            for (ImportedPost post : changed) {
                Need before = stored.get(post.idIn(order.communityId()));
                if (before != null) {
                    after.add(before.reworded(words(post), IMPORT, now()));
                }
            }
            return needs.take(order.communityId(), created, after);
        });
    }

    private Uni<Map<UUID, Need>> stored(UUID communityId, List<ImportedPost> posts) {
        return needs.findAll(
                        communityId,
                        posts.stream().map(post -> post.idIn(communityId)).toList())
                .map(found -> found.stream().collect(Collectors.toMap(Need::id, Function.identity())));
    }

    private static PostDifference difference(ImportedPost post, Need stored) {
        return stored.changedBy().equals(IMPORT)
                ? PostDifference.beside(
                        post, stored.words().category(), stored.words().description())
                : PostDifference.beside(post, post.category(), post.description());
    }

    private Need need(ImportOrder order, ImportedPost post) {
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

    private static NeedWords words(ImportedPost post) {
        return new NeedWords(post.category(), post.title(), post.description(), null, null, USUAL_MINUTES, null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
