package org.commonhour.notebook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record NoteRequest(
        @Min(1) @Max(10_080) long amountMinutes,
        @Size(max = 20) @Nullable String text) {}
