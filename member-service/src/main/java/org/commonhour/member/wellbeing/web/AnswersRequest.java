package org.commonhour.member.wellbeing.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumMap;
import java.util.Map;
import org.commonhour.member.wellbeing.Answers;
import org.commonhour.member.wellbeing.Question;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A day's answers; a question that is left out was skipped, which is always allowed. */
@Schema(name = "NewWellbeingAnswers")
record AnswersRequest(
        @Schema(description = "0 not at all satisfied to 10 completely satisfied.", examples = "7")
        @Nullable
        @Min(0)
        @Max(10)
        Integer lifeSatisfaction,

        @Schema(description = "0 not at all worthwhile to 10 completely worthwhile.", examples = "8")
        @Nullable
        @Min(0)
        @Max(10)
        Integer worthwhile,

        @Schema(description = "0 not at all happy to 10 completely happy.", examples = "7") @Nullable @Min(0) @Max(10)
        Integer happyYesterday,

        @Schema(
                description = "0 not at all anxious to 10 completely anxious: a high number is the worse one.",
                examples = "3")
        @Nullable
        @Min(0)
        @Max(10)
        Integer anxiousYesterday,

        @Schema(description = AnswersRequest.THREE, examples = "1") @Nullable @Min(1) @Max(3)
        Integer lackCompanionship,

        @Schema(description = AnswersRequest.THREE, examples = "2") @Nullable @Min(1) @Max(3)
        Integer leftOut,

        @Schema(description = AnswersRequest.THREE, examples = "1") @Nullable @Min(1) @Max(3)
        Integer isolated,

        @Schema(
                description = "1 often or always, 2 some of the time, 3 occasionally, 4 hardly ever, 5 never.",
                examples = "4")
        @Nullable
        @Min(1)
        @Max(5)
        Integer lonely) {

    static final String THREE = "1 hardly ever or never, 2 some of the time, 3 often.";

    Answers answers() {
        Map<Question, Integer> given = new EnumMap<>(Question.class);
        put(given, Question.LIFE_SATISFACTION, lifeSatisfaction);
        put(given, Question.WORTHWHILE, worthwhile);
        put(given, Question.HAPPY_YESTERDAY, happyYesterday);
        put(given, Question.ANXIOUS_YESTERDAY, anxiousYesterday);
        put(given, Question.LACK_COMPANIONSHIP, lackCompanionship);
        put(given, Question.LEFT_OUT, leftOut);
        put(given, Question.ISOLATED, isolated);
        put(given, Question.LONELY, lonely);
        return new Answers(given);
    }

    private static void put(Map<Question, Integer> given, Question question, @Nullable Integer value) {
        if (value != null) {
            given.put(question, value);
        }
    }

    /** Tells nothing, so that no log line does. */
    @Override
    public String toString() {
        return "answers";
    }
}
