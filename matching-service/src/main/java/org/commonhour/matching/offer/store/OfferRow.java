package org.commonhour.matching.offer.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code offer}. */
@Entity
@Table(name = "offer")
@NullUnmarked
class OfferRow {

    @Id
    UUID id;

    @Column(name = "community_id", updatable = false)
    UUID communityId;

    @Column(name = "member_id", updatable = false)
    UUID memberId;

    String category;

    String title;

    String description;

    @Column(name = "free_minutes")
    Integer[] freeMinutes;

    String state;

    @Column(updatable = false)
    String channel;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    long version;
}
