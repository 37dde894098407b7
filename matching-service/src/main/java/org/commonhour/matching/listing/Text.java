package org.commonhour.matching.listing;

/** Which characters people may write: the patterns of request fields. */
public final class Text {

    /** One line with something in it. */
    public static final String LINE = "[^\\p{Cntrl}]*[^\\p{Cntrl}\\s][^\\p{Cntrl}]*";

    /** A time of the day in hours and minutes. */
    public static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    private Text() {}
}
