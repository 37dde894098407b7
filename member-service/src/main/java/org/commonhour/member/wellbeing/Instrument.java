package org.commonhour.member.wellbeing;

/** A published set of questions, with where it is from and what its licence allows. */
public enum Instrument {
    ONS4(
            "Personal well-being harmonised standard, Government Statistical Service (Office for National Statistics);"
                    + " interviewers' words in brackets are from the Annual Population Survey",
            "Open Government Licence v3.0"),
    LONELINESS(
            "Loneliness harmonised standard, Government Statistical Service (Office for National Statistics): the three"
                    + " items of the UCLA scale, and the direct question",
            "Wording published by the Office for National Statistics under the Open Government Licence v3.0");

    private final String source;
    private final String licence;

    Instrument(String source, String licence) {
        this.source = source;
        this.licence = licence;
    }

    public String source() {
        return source;
    }

    public String licence() {
        return licence;
    }
}
