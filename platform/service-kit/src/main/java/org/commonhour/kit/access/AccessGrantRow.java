package org.commonhour.kit.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant as the projection keeps it. */
@Entity
@Table(name = "access_grant")
class AccessGrantRow {

    @Id
    @Column(name = "grant_id")
    @Nullable
    UUID grantId;

    @Column(name = "subject_id", nullable = false)
    @Nullable
    String subjectId;

    @Column(name = "community_id", nullable = false)
    @Nullable
    UUID communityId;

    @Column(nullable = false)
    @Nullable
    String role;

    @Column(name = "member_id")
    @Nullable
    UUID memberId;

    @Column(name = "organisation_id")
    @Nullable
    UUID organisationId;

    AccessGrantRow() {}
}
