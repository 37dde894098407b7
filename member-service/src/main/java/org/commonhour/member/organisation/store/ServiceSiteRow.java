package org.commonhour.member.organisation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code service_site}. */
@Entity
@Table(name = "service_site")
@NullUnmarked
class ServiceSiteRow {

    @Id
    UUID id;

    @Column(name = "community_id")
    UUID communityId;

    @Column(name = "service_id")
    UUID serviceId;

    @Column(name = "site_id")
    UUID siteId;
}
