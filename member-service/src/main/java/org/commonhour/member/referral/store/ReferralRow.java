package org.commonhour.member.referral.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code referral}. */
@Entity
@Table(name = "referral")
@NullUnmarked
class ReferralRow {

    @Id
    UUID id;

    @Column(name = "community_id", updatable = false)
    UUID communityId;

    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

    @Column(name = "data_key_id", updatable = false)
    UUID dataKeyId;

    @Column(updatable = false)
    byte[] details;

    @Column(name = "consent_by", updatable = false)
    String consentBy;

    @Column(name = "consent_method", updatable = false)
    String consentMethod;

    @Column(name = "consent_version", updatable = false)
    String consentVersion;

    @Column(name = "consented_at", updatable = false)
    Instant consentedAt;

    String state;

    @Column(name = "member_id")
    UUID memberId;

    @Column(name = "referred_by", updatable = false)
    String referredBy;

    @Column(name = "referred_at", updatable = false)
    Instant referredAt;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    long version;
}
