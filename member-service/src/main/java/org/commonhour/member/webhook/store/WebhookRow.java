package org.commonhour.member.webhook.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code webhook}. */
@Entity
@Table(name = "webhook")
@NullUnmarked
class WebhookRow {

    @Id
    UUID id;

    @Column(name = "community_id", updatable = false)
    UUID communityId;

    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

    String url;

    String types;

    String state;

    String reason;

    String position;

    @Column(name = "data_key_id")
    UUID dataKeyId;

    byte[] secret;

    @Column(name = "previous_secret")
    byte[] previousSecret;

    @Column(name = "previous_secret_until")
    Instant previousSecretUntil;

    int failures;

    @Column(name = "failing_since")
    Instant failingSince;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    UUID lease;

    @Column(name = "leased_until")
    Instant leasedUntil;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    long version;
}
