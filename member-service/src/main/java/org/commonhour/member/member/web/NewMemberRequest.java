package org.commonhour.member.member.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.commonhour.member.member.Channel;
import org.commonhour.member.member.NewMember;
import org.commonhour.member.member.PersonDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person to be entered by a coordinator. */
@Schema(name = "NewMember")
record NewMemberRequest(
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
        String otherPhone,

        @Schema(description = "The `sub` of the person's tokens; left out for somebody who never signs in.")
        @Nullable
        @Pattern(regexp = "[\\x21-\\x7e]{1,100}", message = "must be the subject of a token, 1 to 100 characters")
        String subjectId,

        @Schema(description = "Today when left out.", examples = "2026-05-12") @Nullable
        LocalDate joinedOn,

        @Schema(description = "BROKER_PHONE when left out.") @Nullable
        Channel channel) {

    static final String PHONE = "[0-9+()./ -]{3,40}";
    static final String PHONE_MESSAGE = "must be a telephone number of 3 to 40 characters";

    NewMember wanted() {
        return new NewMember(
                new PersonDetails(displayName.strip(), email, phone, otherPhone),
                subjectId,
                joinedOn,
                channel == null ? Channel.BROKER_PHONE : channel);
    }
}
