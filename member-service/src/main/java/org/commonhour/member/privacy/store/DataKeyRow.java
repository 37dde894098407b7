package org.commonhour.member.privacy.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code data_key}. */
@Entity
@Table(name = "data_key")
@NullUnmarked
class DataKeyRow {

    @Id
    UUID id;

    @Column(name = "community_id")
    UUID communityId;

    @Column(name = "master_key_id")
    String masterKeyId;

    @Column(name = "wrapped_key")
    byte[] wrappedKey;

    @Column(name = "made_at")
    Instant madeAt;
}
