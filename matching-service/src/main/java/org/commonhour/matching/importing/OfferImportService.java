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
import org.commonhour.matching.offer.Offer;
import org.commonhour.matching.offer.OfferService;
import org.commonhour.matching.offer.OfferState;
import org.commonhour.matching.offer.OfferWords;

/** Holds the offers of a file against those in store, and keeps them. */
@ApplicationScoped
class OfferImportService {

    /** Stands in the record as the last to change an imported offer; once a person changed it, a file no longer does. */
    private static final String IMPORT = "import";

    private final OfferService offers;
    private final Clock clock;

    OfferImportService(OfferService offers, Clock clock) {
        this.offers = offers;
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
        List<Offer> created = differences.stream()
                .filter(PostDifference::isNew)
                .map(difference -> offer(order, difference.wanted()))
                .toList();
        return stored(order.communityId(), changed).chain(stored -> {
            List<Offer> after = new ArrayList<>();
            for (ImportedPost post : changed) {
                Offer before = stored.get(post.idIn(order.communityId()));
                if (before != null) {
                    after.add(before.reworded(words(post), IMPORT, now()));
                }
            }
            return offers.take(order.communityId(), created, after);
        });
    }

    private Uni<Map<UUID, Offer>> stored(UUID communityId, List<ImportedPost> posts) {
        return offers.findAll(
                        communityId,
                        posts.stream().map(post -> post.idIn(communityId)).toList())
                .map(found -> found.stream().collect(Collectors.toMap(Offer::id, Function.identity())));
    }

    private static PostDifference difference(ImportedPost post, Offer stored) {
        return stored.changedBy().equals(IMPORT)
                ? PostDifference.beside(
                        post, stored.words().category(), stored.words().description())
                : PostDifference.beside(post, post.category(), post.description());
    }

    private Offer offer(ImportOrder order, ImportedPost post) {
        return new Offer(
                post.idIn(order.communityId()),
                order.communityId(),
                post.memberIn(order.communityId()),
                words(post),
                post.isOver(LocalDate.now(clock)) ? OfferState.DONE : OfferState.LIVE,
                Channel.IMPORT,
                order.subject(),
                post.createdOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                IMPORT,
                now(),
                1);
    }

    private static OfferWords words(ImportedPost post) {
        return new OfferWords(post.category(), post.title(), post.description(), List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
