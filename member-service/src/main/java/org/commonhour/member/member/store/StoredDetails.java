package org.commonhour.member.member.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.commonhour.member.member.PersonDetails;
import org.jspecify.annotations.Nullable;

/** A person's details as the text that is sealed. */
record StoredDetails(
        String displayName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String otherPhone) {

    static String write(PersonDetails details, ObjectMapper json) {
        try {
            return json.writeValueAsString(
                    new StoredDetails(details.displayName(), details.email(), details.phone(), details.otherPhone()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details cannot be written");
        }
    }

    static PersonDetails read(String text, ObjectMapper json) {
        try {
            var stored = json.readValue(text, StoredDetails.class);
            return new PersonDetails(stored.displayName, stored.email, stored.phone, stored.otherPhone);
        } catch (JsonProcessingException e) {
            // Without the cause: its message quotes the text.
            throw new IllegalStateException("details cannot be read");
        }
    }
}
