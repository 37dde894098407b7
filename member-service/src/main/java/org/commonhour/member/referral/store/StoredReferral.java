package org.commonhour.member.referral.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.commonhour.member.member.PersonDetails;
import org.commonhour.member.referral.Referral;
import org.jspecify.annotations.Nullable;

/** What an agency wrote about a person, as the text that is sealed. */
record StoredReferral(
        String displayName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String about) {

    /** What is left after the person's key was destroyed. */
    static final StoredReferral ERASED = new StoredReferral("", null, null, null);

    static String write(Referral referral, ObjectMapper json) {
        var details = referral.details();
        try {
            return json.writeValueAsString(
                    new StoredReferral(details.displayName(), details.email(), details.phone(), referral.about()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a referral cannot be written");
        }
    }

    static StoredReferral read(String text, ObjectMapper json) {
        try {
            return json.readValue(text, StoredReferral.class);
        } catch (JsonProcessingException e) {
            // Without the cause: its message quotes the text.
            throw new IllegalStateException("a referral cannot be read");
        }
    }

    PersonDetails details() {
        return new PersonDetails(displayName, email, phone, null);
    }
}
