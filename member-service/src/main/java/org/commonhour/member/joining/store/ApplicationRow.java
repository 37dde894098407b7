package org.commonhour.member.joining.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code application}. */
@Entity
@Table(name = "application")
@NullUnmarked
class ApplicationRow {

    @Id
    UUID id;

    @Column(name = "community_id", updatable = false)
    UUID communityId;

    @Column(name = "subject_id", updatable = false)
    String subjectId;

    @Column(name = "data_key_id", updatable = false)
    UUID dataKeyId;

    @Column(updatable = false)
    byte[] details;

    String state;

    byte[] reason;

    @Column(name = "member_id")
    UUID memberId;

    @Column(name = "opened_at", updatable = false)
    Instant openedAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    long version;
}
