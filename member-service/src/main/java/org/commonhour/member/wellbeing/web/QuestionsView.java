package org.commonhour.member.wellbeing.web;

import java.util.Arrays;
import java.util.List;
import org.commonhour.member.wellbeing.Band;
import org.commonhour.member.wellbeing.BandName;
import org.commonhour.member.wellbeing.Instrument;
import org.commonhour.member.wellbeing.Measure;
import org.commonhour.member.wellbeing.Question;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The questions, with their official words, and how they are scored. */
@Schema(name = "WellbeingQuestions")
record QuestionsView(List<QuestionView> questions, List<MeasureView> measures, List<InstrumentView> instruments) {

    static QuestionsView all() {
        return new QuestionsView(
                Arrays.stream(Question.values()).map(QuestionView::of).toList(),
                Arrays.stream(Measure.values()).map(MeasureView::of).toList(),
                Arrays.stream(Instrument.values())
                        .map(instrument -> new InstrumentView(instrument, instrument.source(), instrument.licence()))
                        .toList());
    }

    /** One question. */
    @Schema(name = "WellbeingQuestion")
    record QuestionView(
            Question question,
            Instrument instrument,

            @Schema(description = "The official words, in English.")
            String words,

            int lowest,
            int highest,

            @Schema(description = "The options, numbered from 1; empty for a scale from 0 to 10.")
            List<String> options) {

        static QuestionView of(Question question) {
            return new QuestionView(
                    question,
                    question.instrument(),
                    question.words(),
                    question.lowest(),
                    question.highest(),
                    question.options());
        }
    }

    /** How answers become a score. */
    @Schema(name = "WellbeingMeasure")
    record MeasureView(
            Measure measure,

            @Schema(description = "Their answers are added up; without one of them there is no score.")
            List<Question> questions,

            int lowest,
            int highest,

            @Schema(description = "Published thresholds; empty when there are none.")
            List<BandView> bands) {

        static MeasureView of(Measure measure) {
            return new MeasureView(
                    measure,
                    measure.questions(),
                    measure.lowest(),
                    measure.highest(),
                    measure.bands().stream().map(BandView::of).toList());
        }
    }

    /** A band of scores, both ends included. */
    @Schema(name = "WellbeingBand")
    record BandView(BandName band, int lowest, int highest) {

        static BandView of(Band band) {
            return new BandView(band.name(), band.lowest(), band.highest());
        }
    }

    /** Where questions are from. */
    @Schema(name = "WellbeingInstrument")
    record InstrumentView(Instrument instrument, String source, String licence) {}
}
