package org.commonhour.ledger.session.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonhour.ledger.session.Capacity;
import org.commonhour.ledger.session.Channel;
import org.commonhour.ledger.session.DisputeReason;
import org.commonhour.ledger.session.SessionAct;
import org.commonhour.ledger.session.SessionState;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "session_version")
@IdClass(SessionVersionRow.Key.class)
@NullUnmarked
class SessionVersionRow {
    @Id
    @Column(name = "session_id")
    UUID sessionId;

    @Id
    long version;

    @Enumerated(EnumType.STRING)
    SessionState state;

    @Enumerated(EnumType.STRING)
    SessionAct act;

    @Column(name = "done_at")
    Instant doneAt;

    @Column(name = "done_by")
    String doneBy;

    @Column(name = "done_as")
    @Enumerated(EnumType.STRING)
    Capacity doneAs;

    @Column(name = "for_member_id")
    UUID forMemberId;

    @Enumerated(EnumType.STRING)
    DisputeReason reason;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Column(name = "service_id")
    UUID serviceId;

    @Column(name = "occurred_on")
    LocalDate occurredOn;

    @Column(name = "started_at")
    Instant startedAt;

    /** What makes it one. */
    record Key(UUID sessionId, long version) implements Serializable {}
}
