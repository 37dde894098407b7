package org.commonhour.ledger.staffhours.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonhour.ledger.session.ContributionFunction;
import org.commonhour.ledger.session.Phase;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "staff_hours")
@NullUnmarked
class StaffHoursRow {
    @Id
    UUID id;

    @Column(name = "community_id")
    UUID communityId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "service_id")
    UUID serviceId;

    String reference;
    String month;

    @Column(name = "worked_on")
    LocalDate workedOn;

    @Column(name = "amount_minutes")
    long amountMinutes;

    @Column(name = "person_ref")
    String personRef;

    Integer people;

    @Enumerated(EnumType.STRING)
    Phase phase;

    @Column(name = "function")
    @Enumerated(EnumType.STRING)
    ContributionFunction function;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "member_id")
    UUID memberId;

    long version;

    @Column(name = "reported_by")
    String reportedBy;

    @Column(name = "reported_at")
    Instant reportedAt;
}
