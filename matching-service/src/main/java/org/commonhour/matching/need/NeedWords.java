package org.commonhour.matching.need;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.jspecify.annotations.Nullable;

/**
 * What a member says of a need.
 *
 * @param neededOn the day, null when any day will do
 * @param from the time of that day, null when any time will do
 * @param amountMinutes about how long it takes, in minutes
 * @param serviceId the service of an organisation that it is part of, when it is
 */
public record NeedWords(
        Category category,
        String title,
        @Nullable String description,
        @Nullable LocalDate neededOn,
        @Nullable LocalTime from,
        long amountMinutes,
        @Nullable UUID serviceId) {}
