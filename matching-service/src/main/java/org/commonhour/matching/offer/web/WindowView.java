package org.commonhour.matching.offer.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.commonhour.matching.listing.Text;
import org.commonhour.matching.offer.WeeklyWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A weekly window on the wire, the same in and out. */
@Schema(name = "WeeklyWindow")
record WindowView(
        @NotNull @Schema(examples = "TUESDAY") DayOfWeek dayOfWeek,

        @NotNull @Pattern(regexp = Text.TIME, message = "is a time like 09:00") @Schema(examples = "09:00")
        String from,

        @NotNull @Pattern(regexp = Text.TIME, message = "is a time like 17:00") @Schema(examples = "17:00")
        String to) {

    static WindowView of(WeeklyWindow window) {
        return new WindowView(
                window.dayOfWeek(), window.from().toString(), window.to().toString());
    }

    boolean endsAfterItStarts() {
        return LocalTime.parse(from).isBefore(LocalTime.parse(to));
    }

    WeeklyWindow window() {
        return new WeeklyWindow(dayOfWeek, LocalTime.parse(from), LocalTime.parse(to));
    }
}
