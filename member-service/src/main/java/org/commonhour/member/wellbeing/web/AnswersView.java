package org.commonhour.member.wellbeing.web;

import java.time.LocalDate;
import org.commonhour.member.wellbeing.AnsweredDay;
import org.commonhour.member.wellbeing.Measure;
import org.commonhour.member.wellbeing.Question;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the person answered on a day; what was skipped is not there. */
@Schema(name = "WellbeingAnswers")
record AnswersView(
        @Schema(examples = "2026-05-12") LocalDate day,
        @Nullable Integer lifeSatisfaction,
        @Nullable Integer worthwhile,
        @Nullable Integer happyYesterday,
        @Nullable Integer anxiousYesterday,
        @Nullable Integer lackCompanionship,
        @Nullable Integer leftOut,
        @Nullable Integer isolated,
        @Nullable Integer lonely,

        @Schema(description = "Sum of the three items, 3 to 9, higher is lonelier; not there when one was skipped.")
        @Nullable
        Integer lonelinessScore) {

    static AnswersView of(AnsweredDay answered) {
        return new AnswersView(
                answered.day(),
                value(answered, Question.LIFE_SATISFACTION),
                value(answered, Question.WORTHWHILE),
                value(answered, Question.HAPPY_YESTERDAY),
                value(answered, Question.ANXIOUS_YESTERDAY),
                value(answered, Question.LACK_COMPANIONSHIP),
                value(answered, Question.LEFT_OUT),
                value(answered, Question.ISOLATED),
                value(answered, Question.LONELY),
                Measure.LONELINESS_SCORE.score(answered.answers()).orElse(null));
    }

    private static @Nullable Integer value(AnsweredDay answered, Question question) {
        return answered.answers().find(question).orElse(null);
    }

    /** Tells nothing, so that no log line does. */
    @Override
    public String toString() {
        return "answers";
    }
}
