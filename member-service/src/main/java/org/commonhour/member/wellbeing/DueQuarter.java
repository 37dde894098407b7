package org.commonhour.member.wellbeing;

import java.util.UUID;

/** A quarter of a community that is over and has no figures yet. */
public record DueQuarter(UUID communityId, Quarter quarter) {}
