package org.commonhour.member.wellbeing;

import java.util.List;

/**
 * A question with its official English words and the answers that it has.
 *
 * <p>Scales of the ONS4 run from 0 ("not at all") to 10 ("completely"); for anxiety a high number is the worse one. The
 * options of the others are numbered in the order in which they are published.
 */
public enum Question {
    LIFE_SATISFACTION("Overall, how satisfied are you with your life nowadays?"),
    WORTHWHILE("Overall, to what extent do you feel that the things you do in your life are worthwhile?"),
    HAPPY_YESTERDAY("Overall, how happy did you feel yesterday?"),
    ANXIOUS_YESTERDAY("Overall, how anxious did you feel yesterday?"),
    LACK_COMPANIONSHIP("How often do you feel that you lack companionship?", Words.THREE),
    LEFT_OUT("How often do you feel left out?", Words.THREE),
    ISOLATED("How often do you feel isolated from others?", Words.THREE),
    LONELY("How often do you feel lonely?", Words.FIVE);

    private static final int HIGHEST_OF_SCALE = 10;

    private final String words;
    private final List<String> options;

    Question(String words) {
        this(words, List.of());
    }

    Question(String words, List<String> options) {
        this.words = words;
        this.options = options;
    }

    /** The official words, in English. */
    public String words() {
        return words;
    }

    /** The options, numbered from 1; none for a scale from 0 to 10. */
    public List<String> options() {
        return options;
    }

    public Instrument instrument() {
        return options.isEmpty() ? Instrument.ONS4 : Instrument.LONELINESS;
    }

    public int lowest() {
        return options.isEmpty() ? 0 : 1;
    }

    public int highest() {
        return options.isEmpty() ? HIGHEST_OF_SCALE : options.size();
    }

    private static final class Words {
        static final List<String> THREE = List.of("Hardly ever or never", "Some of the time", "Often");
        static final List<String> FIVE =
                List.of("Often or always", "Some of the time", "Occasionally", "Hardly ever", "Never");
    }
}
