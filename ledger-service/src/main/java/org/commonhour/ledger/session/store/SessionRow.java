package org.commonhour.ledger.session.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonhour.ledger.session.Capacity;
import org.commonhour.ledger.session.Channel;
import org.commonhour.ledger.session.ConfirmationKind;
import org.commonhour.ledger.session.DisputeReason;
import org.commonhour.ledger.session.SessionState;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "session")
@NullUnmarked
class SessionRow {
    @Id
    UUID id;

    @Column(name = "community_id")
    UUID communityId;

    long version;

    @Enumerated(EnumType.STRING)
    SessionState state;

    @Column(name = "arrangement_id")
    UUID arrangementId;

    @Column(name = "service_id")
    UUID serviceId;

    @Column(name = "occurred_on")
    LocalDate occurredOn;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @Column(name = "recorded_as")
    @Enumerated(EnumType.STRING)
    Capacity recordedAs;

    @Column(name = "recorded_by_member_id")
    UUID recordedByMemberId;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "confirmed_by")
    String confirmedBy;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Column(name = "told_at")
    Instant toldAt;

    @Column(name = "confirmed_kind")
    @Enumerated(EnumType.STRING)
    ConfirmationKind confirmedKind;

    @Column(name = "confirmed_channel")
    @Enumerated(EnumType.STRING)
    Channel confirmedChannel;

    @Column(name = "confirmed_for_member_id")
    UUID confirmedForMemberId;

    String refusal;

    @Column(name = "dispute_reason")
    @Enumerated(EnumType.STRING)
    DisputeReason disputeReason;

    @Column(name = "disputed_by")
    String disputedBy;

    @Column(name = "disputed_for_member_id")
    UUID disputedForMemberId;

    @Column(name = "disputed_at")
    Instant disputedAt;

    @Column(name = "disputed_from")
    @Enumerated(EnumType.STRING)
    SessionState disputedFrom;
}
