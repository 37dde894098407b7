package org.commonhour.member.member.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code member}. */
@Entity
@Table(name = "member")
@NullUnmarked
class MemberRow {

    @Id
    UUID id;

    @Column(name = "community_id", updatable = false)
    UUID communityId;

    @Column(name = "data_key_id", updatable = false)
    UUID dataKeyId;

    byte[] details;

    String state;

    @Column(name = "joined_on")
    LocalDate joinedOn;

    @Column(updatable = false)
    String channel;

    @Column(name = "external_reference", updatable = false)
    String externalReference;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    long version;
}
