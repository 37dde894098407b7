package org.commonhour.member.grant.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code role_grant}. */
@Entity
@Table(name = "role_grant")
@NullUnmarked
class RoleGrantRow {

    @Id
    UUID id;

    @Column(name = "community_id", updatable = false)
    UUID communityId;

    @Column(name = "subject_id", updatable = false)
    String subjectId;

    @Column(updatable = false)
    String role;

    @Column(name = "member_id", updatable = false)
    UUID memberId;

    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

    String state;

    @Column(name = "given_by", updatable = false)
    String givenBy;

    @Column(name = "given_at", updatable = false)
    Instant givenAt;

    @Column(name = "withdrawn_by")
    String withdrawnBy;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    long version;
}
