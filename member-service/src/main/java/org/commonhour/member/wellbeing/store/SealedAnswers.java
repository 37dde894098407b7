package org.commonhour.member.wellbeing.store;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.commonhour.member.wellbeing.Answers;
import org.commonhour.member.wellbeing.Question;

/**
 * Answers as the text that is sealed: two characters for each question, in the order of the questions.
 *
 * <p>All are equally long, so that the length of what is sealed does not tell how much was answered. New questions are
 * added at the end.
 */
final class SealedAnswers {

    private static final int WIDTH = 2;
    private static final String SKIPPED = "--";

    private SealedAnswers() {}

    static String write(Answers answers) {
        var text = new StringBuilder();
        for (var question : Question.values()) {
            text.append(answers.find(question)
                    .map(value -> String.format(Locale.ROOT, "%02d", value))
                    .orElse(SKIPPED));
        }
        return text.toString();
    }

    static Answers read(String text) {
        Map<Question, Integer> values = new EnumMap<>(Question.class);
        for (var question : Question.values()) {
            var from = WIDTH * question.ordinal();
            var written = from < text.length() ? text.substring(from, from + WIDTH) : SKIPPED;
            if (!written.equals(SKIPPED)) {
                values.put(question, Integer.parseInt(written));
            }
        }
        return new Answers(values);
    }
}
