package org.commonhour.member.referral;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The referrals in store, the people in them sealed under their own keys. */
public interface Referrals {

    /** Adds a referral; refuses an unknown organisation. */
    Uni<Void> add(Referral referral);

    /** Keeps another state of a referral; refuses an unknown member. */
    Uni<Void> save(Referral referral);

    Uni<Optional<Referral>> find(UUID communityId, UUID id);

    /** The referral, kept from changing until the unit of work ends. */
    Uni<Optional<Referral>> findForChange(UUID communityId, UUID id);

    /** At most {@code limit} referrals with ids less than {@code before}, newest first. */
    Uni<List<Referral>> list(ReferralSearch search, @Nullable UUID before, int limit);
}
