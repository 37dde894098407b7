package org.commonhour.member.wellbeing;

import java.util.Map;
import java.util.Optional;

/** What one person answered on one day; a question that is not in it was skipped. */
public record Answers(Map<Question, Integer> byQuestion) {

    public Answers {
        byQuestion = Map.copyOf(byQuestion);
        byQuestion.forEach((question, value) -> {
            if (value < question.lowest() || value > question.highest()) {
                // The value is nobody's business, so it is not in the message.
                throw new IllegalArgumentException("no answer of " + question);
            }
        });
    }

    /** The answer, unless it was skipped. */
    public Optional<Integer> find(Question question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    /** Tells nothing, so that no log line does. */
    @Override
    public String toString() {
        return "answers";
    }
}
