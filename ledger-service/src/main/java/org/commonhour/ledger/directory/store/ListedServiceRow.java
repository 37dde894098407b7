package org.commonhour.ledger.directory.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.commonhour.ledger.directory.ListedService;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "listed_service")
@NullUnmarked
class ListedServiceRow {
    @Id
    UUID id;

    @Column(name = "community_id")
    UUID communityId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Enumerated(EnumType.STRING)
    ListedService.State state;
}
