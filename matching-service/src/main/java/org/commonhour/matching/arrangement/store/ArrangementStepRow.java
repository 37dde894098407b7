package org.commonhour.matching.arrangement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code arrangement_step}. */
@Entity
@Table(name = "arrangement_step")
@NullUnmarked
class ArrangementStepRow {

    @Id
    UUID id;

    @Column(name = "arrangement_id")
    UUID arrangementId;

    long version;

    String state;

    @Column(name = "member_id")
    UUID memberId;

    String actor;

    @Column(name = "taken_at")
    Instant takenAt;
}
