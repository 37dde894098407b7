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
import org.commonhour.matching.offer.Offer;
import org.commonhour.matching.offer.OfferService;
import org.commonhour.matching.offer.OfferState;
import org.commonhour.matching.offer.OfferWords;
import org.jspecify.annotations.Nullable;

/** How the offers of a file become offers of the community. */
@ApplicationScoped
class OfferImportService implements ImportedPosts<Offer> {

    private final OfferService offers;
    private final Clock clock;

    OfferImportService(OfferService offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    public Uni<List<Offer>> findAll(UUID communityId, Collection<UUID> ids) {
        return offers.findAll(communityId, ids);
    }

    @Override
    public Uni<Void> take(UUID communityId, List<Offer> created, List<Offer> changed) {
        return offers.take(communityId, created, changed);
    }

    @Override
    public Offer make(ImportOrder order, ImportedPost post) {
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

    @Override
    public Offer reword(Offer stored, ImportedPost post) {
        return stored.reworded(words(post), IMPORT, now());
    }

    @Override
    public UUID id(Offer stored) {
        return stored.id();
    }

    @Override
    public String changedBy(Offer stored) {
        return stored.changedBy();
    }

    @Override
    public Category category(Offer stored) {
        return stored.words().category();
    }

    @Override
    public @Nullable String description(Offer stored) {
        return stored.words().description();
    }

    private static OfferWords words(ImportedPost post) {
        return new OfferWords(post.category(), post.title(), post.description(), List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
