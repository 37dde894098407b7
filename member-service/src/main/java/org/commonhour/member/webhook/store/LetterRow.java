package org.commonhour.member.webhook.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.member.webhook.Letter;
import org.commonhour.member.webhook.LetterState;
import org.jspecify.annotations.NullUnmarked;

/** A row of table {@code webhook_letter}. */
@Entity
@Table(name = "webhook_letter")
@NullUnmarked
class LetterRow {

    @Id
    UUID id;

    @Column(name = "webhook_id", updatable = false)
    UUID webhookId;

    @Column(name = "message_id", updatable = false)
    String messageId;

    @Column(updatable = false)
    String type;

    @Column(updatable = false)
    String body;

    String state;

    String reason;

    @Column(name = "made_at", updatable = false)
    Instant madeAt;

    @Column(name = "changed_at")
    Instant changedAt;

    static LetterRow of(Letter letter) {
        var row = new LetterRow();
        row.id = letter.id();
        row.webhookId = letter.webhookId();
        row.messageId = letter.messageId();
        row.type = letter.type();
        row.body = letter.body();
        row.state = letter.state().name();
        row.reason = letter.reason();
        row.madeAt = letter.madeAt();
        row.changedAt = letter.changedAt();
        return row;
    }

    Letter letter() {
        return new Letter(id, webhookId, messageId, type, body, LetterState.valueOf(state), reason, madeAt, changedAt);
    }
}
