package org.commonhour.member.joining.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.commonhour.member.member.PersonDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person writes to join. */
@Schema(name = "NewApplication")
record ApplicationRequest(
        @Schema(examples = "Ben Example")
        @NotBlank
        @Size(max = 120)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line of plain text")
        String displayName,

        @Schema(examples = "ben@example.org") @Nullable @Email @Size(max = 254)
        String email,

        @Schema(examples = "+44 20 7946 0102")
        @Nullable
        @Pattern(regexp = "[0-9+()./ -]{3,40}", message = "must be a telephone number of 3 to 40 characters")
        String phone,

        @Schema(examples = "I live by the park and have a car.") @Nullable @Size(max = 1000)
        String about) {

    PersonDetails details() {
        return new PersonDetails(displayName.strip(), email, phone, null);
    }
}
