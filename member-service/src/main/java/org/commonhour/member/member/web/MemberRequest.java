package org.commonhour.member.member.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.commonhour.member.member.PersonDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member's details, all of them: what is left out is removed. */
@Schema(name = "MemberDetails")
record MemberRequest(
        @Schema(examples = "Ada Example")
        @NotBlank
        @Size(max = 120)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line of plain text")
        String displayName,

        @Schema(examples = "ada@example.org") @Nullable @Email @Size(max = 254)
        String email,

        @Schema(examples = "+44 20 7946 0101")
        @Nullable
        @Pattern(regexp = NewMemberRequest.PHONE, message = NewMemberRequest.PHONE_MESSAGE)
        String phone,

        @Nullable @Pattern(regexp = NewMemberRequest.PHONE, message = NewMemberRequest.PHONE_MESSAGE)
        String otherPhone) {

    PersonDetails details() {
        return new PersonDetails(displayName.strip(), email, phone, otherPhone);
    }
}
