package org.commonhour.ledger.session.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.session.Channel;
import org.commonhour.ledger.session.ContributionFunction;
import org.commonhour.ledger.session.Part;
import org.commonhour.ledger.session.ParticipationLevel;
import org.commonhour.ledger.session.Phase;
import org.commonhour.ledger.session.Relationship;
import org.commonhour.ledger.session.Remuneration;
import org.commonhour.ledger.session.Standing;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "contribution")
@NullUnmarked
class ContributionRow {
    @Id
    UUID id;

    @Column(name = "session_id")
    UUID sessionId;

    int line;

    @Column(name = "member_id")
    UUID memberId;

    @Enumerated(EnumType.STRING)
    Part part;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "amount_minutes")
    long amountMinutes;

    @Enumerated(EnumType.STRING)
    Phase phase;

    @Column(name = "participation_level")
    @Enumerated(EnumType.STRING)
    ParticipationLevel participationLevel;

    @Column(name = "function")
    @Enumerated(EnumType.STRING)
    ContributionFunction function;

    @Enumerated(EnumType.STRING)
    Remuneration remuneration;

    @Enumerated(EnumType.STRING)
    Standing standing;

    @Enumerated(EnumType.STRING)
    Relationship relationship;

    boolean compulsory;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Column(name = "received_by_member_id")
    UUID receivedByMemberId;

    @Column(name = "transfer_id")
    UUID transferId;

    @Column(name = "reversed_by")
    UUID reversedBy;

    @Column(name = "since_version")
    long sinceVersion;

    @Column(name = "until_version")
    Long untilVersion;

    boolean stands;
}
