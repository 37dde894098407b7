package org.commonhour.member.wellbeing;

import org.jspecify.annotations.Nullable;

/**
 * How many of the people are in a band.
 *
 * @param sharePercent rounded to 5; null when it is withheld
 */
public record BandShare(BandName band, @Nullable Integer sharePercent) {}
