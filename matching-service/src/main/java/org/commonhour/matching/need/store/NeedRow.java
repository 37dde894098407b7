package org.commonhour.matching.need.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code need}. */
@Entity
@Table(name = "need")
@NullUnmarked
class NeedRow {

    @Id
    UUID id;

    @Column(name = "community_id", updatable = false)
    UUID communityId;

    @Column(name = "member_id", updatable = false)
    UUID memberId;

    String category;

    String title;

    String description;

    @Column(name = "needed_on")
    LocalDate neededOn;

    @Column(name = "from_time")
    LocalTime fromTime;

    @Column(name = "amount_minutes")
    long amountMinutes;

    @Column(name = "service_id")
    UUID serviceId;

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
