package org.commonhour.matching.valueflows;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.commonhour.matching.listing.Position;
import org.commonhour.matching.need.Need;
import org.commonhour.matching.need.NeedSearch;
import org.commonhour.matching.need.NeedService;
import org.commonhour.matching.offer.Offer;
import org.commonhour.matching.offer.OfferSearch;
import org.commonhour.matching.offer.OfferService;

/** Lists what is offered and needed, in whatever state, page by page. */
@ApplicationScoped
public class IntentService {

    private final OfferService offers;
    private final NeedService needs;

    IntentService(OfferService offers, NeedService needs) {
        this.offers = offers;
        this.needs = needs;
    }

    /** Offers newest first, after the position, at most so many. */
    public Uni<List<Offer>> offers(UUID communityId, Position after, int limit) {
        return offers.list(new OfferSearch(communityId, null, null, null, null), after, limit);
    }

    /** Needs newest first, after the position, at most so many. */
    public Uni<List<Need>> needs(UUID communityId, Position after, int limit) {
        return needs.list(new NeedSearch(communityId, null, null, null, null), after, limit);
    }
}
