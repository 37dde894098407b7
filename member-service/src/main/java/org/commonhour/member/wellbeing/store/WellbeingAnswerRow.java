package org.commonhour.member.wellbeing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code wellbeing_answer}. */
@Entity
@Table(name = "wellbeing_answer")
@NullUnmarked
class WellbeingAnswerRow {

    @Id
    UUID id;

    @Column(name = "member_id", updatable = false)
    UUID memberId;

    @Column(name = "community_id", updatable = false)
    UUID communityId;

    @Column(name = "answered_on", updatable = false)
    LocalDate answeredOn;

    @Column(name = "quarter_starts_on", updatable = false)
    LocalDate quarterStartsOn;

    byte[] answers;
}
