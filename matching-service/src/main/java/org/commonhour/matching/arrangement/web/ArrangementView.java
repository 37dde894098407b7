package org.commonhour.matching.arrangement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonhour.matching.arrangement.Arrangement;
import org.commonhour.matching.arrangement.ArrangementState;
import org.commonhour.matching.arrangement.HoldState;
import org.commonhour.matching.arrangement.Particulars;
import org.commonhour.matching.arrangement.Side;
import org.commonhour.matching.arrangement.Terms;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.need.NeedWords;
import org.commonhour.matching.offer.OfferWords;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An arrangement as the API shows it. */
@Schema(name = "ArrangementView")
record ArrangementView(
        UUID id,
        UUID needId,
        UUID offerId,
        UUID giverMemberId,
        UUID receiverMemberId,

        @Schema(description = "The side that answers the invitation")
        Side invitedSide,

        @Nullable UUID serviceId,
        Category category,
        @Schema(examples = "Lift to the lunch club") String title,
        @Schema(examples = "90") long amountMinutes,
        @Nullable @Schema(examples = "2026-12-01T10:00:00Z") Instant startsAt,

        @Nullable @Schema(examples = "2026-12-01", description = "The day that the need names")
        LocalDate neededOn,

        @Nullable @Schema(examples = "10:00", description = "The time that the need names")
        String from,

        ArrangementState state,

        @Schema(description = "What the ledger says of the receiver's hours")
        HoldState holdState,

        @Nullable @Schema(description = "Why the hours are not held, as the ledger's code")
        String holdReason,

        @Nullable UUID sessionId,
        Instant createdAt,
        @Schema(examples = "1") long version,

        @Nullable
        @Schema(
                description = "What the need says; only in the answer to a GET of one arrangement that may still"
                        + " happen or has happened")
        WordsView need,

        @Nullable @Schema(description = "What the offer says; there when `need` is")
        WordsView offer) {

    /** Without what the members wrote: for lists, and for answers that are kept for a retry. */
    static ArrangementView of(Arrangement arrangement) {
        return of(arrangement, null, null);
    }

    static ArrangementView of(Arrangement arrangement, Particulars particulars) {
        NeedWords need = particulars.need();
        OfferWords offer = particulars.offer();
        return of(
                arrangement,
                need == null ? null : new WordsView(need.title(), need.description()),
                offer == null ? null : new WordsView(offer.title(), offer.description()));
    }

    private static ArrangementView of(Arrangement arrangement, @Nullable WordsView need, @Nullable WordsView offer) {
        Terms terms = arrangement.terms();
        return new ArrangementView(
                arrangement.id(),
                terms.needId(),
                terms.offerId(),
                terms.giverMemberId(),
                terms.receiverMemberId(),
                terms.invitedSide(),
                terms.serviceId(),
                terms.category(),
                terms.title(),
                terms.amountMinutes(),
                terms.startsAt(),
                terms.neededOn(),
                terms.from() == null ? null : terms.from().toString(),
                arrangement.state(),
                arrangement.hold().state(),
                arrangement.hold().reason(),
                arrangement.sessionId(),
                arrangement.createdAt(),
                arrangement.version(),
                need,
                offer);
    }

    /** The words of a need or an offer. */
    @Schema(name = "ArrangedWords")
    record WordsView(
            @Schema(examples = "Lift to the lunch club") String title,

            @Nullable @Schema(examples = "I use a walking frame. The key is with my neighbour.")
            String description) {}
}
