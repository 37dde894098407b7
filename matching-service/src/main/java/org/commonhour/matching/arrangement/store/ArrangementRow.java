package org.commonhour.matching.arrangement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code arrangement}; what is not updatable are the terms. */
@Entity
@Table(name = "arrangement")
@NullUnmarked
class ArrangementRow {

    @Id
    UUID id;

    @Column(name = "community_id", updatable = false)
    UUID communityId;

    @Column(name = "need_id", updatable = false)
    UUID needId;

    @Column(name = "offer_id", updatable = false)
    UUID offerId;

    @Column(name = "giver_member_id", updatable = false)
    UUID giverMemberId;

    @Column(name = "receiver_member_id", updatable = false)
    UUID receiverMemberId;

    @Column(name = "invited_side", updatable = false)
    String invitedSide;

    @Column(name = "service_id", updatable = false)
    UUID serviceId;

    @Column(updatable = false)
    String category;

    @Column(updatable = false)
    String title;

    @Column(name = "amount_minutes", updatable = false)
    long amountMinutes;

    @Column(name = "starts_at", updatable = false)
    Instant startsAt;

    @Column(name = "needed_on", updatable = false)
    LocalDate neededOn;

    @Column(name = "from_time", updatable = false)
    LocalTime fromTime;

    String state;

    @Column(name = "hold_state")
    String holdState;

    @Column(name = "hold_reason")
    String holdReason;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(updatable = false)
    String channel;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    long version;
}
