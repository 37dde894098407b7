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

    String refusal;
}
