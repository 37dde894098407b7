package org.commonhour.member.webhook.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.member.webhook.Answer;
import org.commonhour.member.webhook.Attempt;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code webhook_attempt}. */
@Entity
@Table(name = "webhook_attempt")
@NullUnmarked
class AttemptRow {

    @Id
    UUID id;

    @Column(name = "webhook_id")
    UUID webhookId;

    @Column(name = "message_id")
    String messageId;

    String type;

    int number;

    Instant at;

    String outcome;

    Integer status;

    @Column(name = "duration_ms")
    long durationMs;

    static AttemptRow of(Attempt attempt) {
        var row = new AttemptRow();
        row.id = attempt.id();
        row.webhookId = attempt.webhookId();
        row.messageId = attempt.messageId();
        row.type = attempt.type();
        row.number = attempt.number();
        row.at = attempt.at();
        row.outcome = attempt.answer().kind().name();
        row.status = attempt.answer().status();
        row.durationMs = attempt.answer().durationMs();
        return row;
    }

    Attempt attempt() {
        return new Attempt(
                id,
                webhookId,
                messageId,
                type,
                number,
                at,
                new Answer(Answer.Kind.valueOf(outcome), status, durationMs));
    }
}
