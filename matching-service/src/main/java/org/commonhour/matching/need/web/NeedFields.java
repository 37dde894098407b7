package org.commonhour.matching.need.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.need.NeedWords;
import org.jspecify.annotations.Nullable;

/** The fields that a new need and a changed one share. */
interface NeedFields {

    int FIRST_YEAR = 2000;
    int LAST_YEAR = 2100;

    Category category();

    String title();

    @Nullable
    String description();

    @Nullable
    LocalDate neededOn();

    @Nullable
    String from();

    long amountMinutes();

    @Nullable
    UUID serviceId();

    /** The words of the need; refuses a time without a day, and days of other centuries. */
    default NeedWords words() {
        LocalDate day = neededOn();
        String time = from();
        if (time != null && day == null) {
            throw DomainProblem.of(CommonProblem.INVALID, "A time needs a day.").at("/neededOn", "is needed with from");
        }
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw DomainProblem.of(CommonProblem.INVALID, "The day is out of reach.")
                    .at("/neededOn", "is between 2000 and 2100");
        }
        return new NeedWords(
                category(),
                title().strip(),
                description(),
                day,
                time == null ? null : LocalTime.parse(time),
                amountMinutes(),
                serviceId());
    }
}
