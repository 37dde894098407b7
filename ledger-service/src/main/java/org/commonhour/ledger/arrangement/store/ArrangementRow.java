package org.commonhour.ledger.arrangement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.commonhour.ledger.arrangement.ArrangementState;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "arrangement")
@NullUnmarked
class ArrangementRow {
    @Id
    UUID id;

    @Column(name = "community_id")
    UUID communityId;

    long version;

    @Enumerated(EnumType.STRING)
    ArrangementState state;

    @Column(name = "giver_member_id")
    UUID giverMemberId;

    @Column(name = "receiver_member_id")
    UUID receiverMemberId;

    @Column(name = "service_id")
    UUID serviceId;

    @Column(name = "amount_minutes")
    long amountMinutes;
}
