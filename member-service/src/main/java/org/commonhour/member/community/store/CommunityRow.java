package org.commonhour.member.community.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code community}. */
@Entity
@Table(name = "community")
@NullUnmarked
class CommunityRow {

    @Id
    UUID id;

    String name;

    @Column(name = "publishes_services")
    boolean publishesServices;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    long version;
}
