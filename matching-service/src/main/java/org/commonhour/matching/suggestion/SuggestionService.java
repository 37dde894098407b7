package org.commonhour.matching.suggestion;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.kit.access.Caller;
import org.commonhour.matching.history.HistoryService;
import org.commonhour.matching.history.PastHelp;
import org.commonhour.matching.need.Need;
import org.commonhour.matching.need.NeedService;
import org.commonhour.matching.offer.Offer;
import org.commonhour.matching.offer.OfferService;
import org.jspecify.annotations.Nullable;

/** Finds the offers that fit a need and says why. */
@ApplicationScoped
public class SuggestionService {

    /** More candidates than anybody pages through; it bounds the work of one request. */
    private static final int MOST_CANDIDATES = 500;

    private final NeedService needs;
    private final OfferService offerService;
    private final HistoryService history;
    private final Scoring scoring = new Scoring(Weights.DEFAULT);

    SuggestionService(NeedService needs, OfferService offerService, HistoryService history) {
        this.needs = needs;
        this.offerService = offerService;
        this.history = history;
    }

    /** The suggestions for a need, best first, for its member or a coordinator; none when the need is not live. */
    public Uni<List<Suggestion>> suggest(Caller caller, UUID needId) {
        return needs.getOwn(caller, needId)
                .chain(need -> need.isLive() ? suggest(need) : Uni.createFrom().item(List.of()));
    }

    private Uni<List<Suggestion>> suggest(Need need) {
        Slot slot = Slot.of(need.words());
        return offerService
                .fitting(
                        need.communityId(),
                        need.words().category(),
                        need.memberId(),
                        slot == null ? null : slot.minutes(),
                        MOST_CANDIDATES)
                .chain(offers -> history.of(
                                need.communityId(),
                                need.memberId(),
                                offers.stream().map(Offer::memberId).collect(Collectors.toSet()))
                        .map(past -> score(need, slot, offers, past)));
    }

    private List<Suggestion> score(Need need, @Nullable Slot slot, List<Offer> offers, Map<UUID, PastHelp> past) {
        return scoring.suggest(
                need.words().category(),
                slot,
                offers.stream()
                        .map(offer -> new Candidate(
                                offer.id(),
                                offer.memberId(),
                                offer.words().category(),
                                offer.words().title(),
                                offer.words().windows(),
                                past.getOrDefault(offer.memberId(), PastHelp.none(offer.memberId()))))
                        .toList());
    }
}
