package org.commonhour.member.wellbeing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code wellbeing_consent}. */
@Entity
@Table(name = "wellbeing_consent")
@NullUnmarked
class WellbeingConsentRow {

    @Id
    @Column(name = "member_id")
    UUID memberId;

    @Column(name = "community_id", updatable = false)
    UUID communityId;

    @Column(name = "data_key_id", updatable = false)
    UUID dataKeyId;

    @Column(name = "text_version")
    String textVersion;

    @Column(name = "given_on")
    LocalDate givenOn;
}
