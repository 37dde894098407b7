package org.commonhour.member.wellbeing;

/** A published band of a measure, both ends included. */
public record Band(BandName name, int lowest, int highest) {

    public boolean contains(int score) {
        return lowest <= score && score <= highest;
    }
}
