package org.commonhour.member.webhook.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.member.stream.PublishedTopic;
import org.commonhour.member.stream.StreamStart;
import org.commonhour.member.webhook.ReplayStart;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From where events are to be sent again: either {@code from}, or a topic and a sequence. */
@Schema(name = "WebhookReplay")
record ReplayRequest(
        @Schema(description = "`beginning`, `now` or a time (RFC 3339)", examples = "2026-05-12T09:00:00Z")
        @Nullable
        @Size(max = 40)
        String from,

        @Schema(examples = "commonhour.ledger.session.v1") @Nullable @Size(max = 100)
        String topic,

        @Schema(description = "The first event that is sent again") @Nullable @Min(1)
        Long sequence) {

    ReplayStart start() {
        if (from != null && topic == null && sequence == null) {
            return new ReplayStart.At(at(from));
        }
        if (from == null && topic != null && sequence != null) {
            return Arrays.stream(PublishedTopic.values())
                    .filter(one -> one.topic().equals(topic))
                    .findFirst()
                    .map(found -> new ReplayStart.Event(found, sequence))
                    .orElseThrow(() -> DomainProblem.of(CommonProblem.INVALID, "There is no such topic.")
                            .at("/topic", "is not in the list of topics (AsyncAPI)"));
        }
        throw DomainProblem.of(CommonProblem.INVALID, "Say either from, or topic and sequence.");
    }

    static StreamStart at(String from) {
        return StreamStart.parse(from.strip())
                .orElseThrow(() -> DomainProblem.of(
                                CommonProblem.INVALID,
                                "Events are sent from the beginning, from now on or from a time on.")
                        .at("/from", "is none of beginning, now and a time such as 2026-05-12T09:00:00Z"));
    }
}
