package org.commonhour.member.joining.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.commonhour.member.joining.Application;
import org.commonhour.member.member.PersonDetails;
import org.jspecify.annotations.Nullable;

/** What a person wrote when applying, as the text that is sealed. */
record StoredApplication(
        String displayName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String otherPhone,
        @Nullable String about) {

    /** What is left after the person's key was destroyed. */
    static final StoredApplication ERASED = new StoredApplication("", null, null, null, null);

    static String write(Application application, ObjectMapper json) {
        var details = application.details();
        try {
            return json.writeValueAsString(new StoredApplication(
                    details.displayName(),
                    details.email(),
                    details.phone(),
                    details.otherPhone(),
                    application.about()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an application cannot be written");
        }
    }

    static StoredApplication read(String text, ObjectMapper json) {
        try {
            return json.readValue(text, StoredApplication.class);
        } catch (JsonProcessingException e) {
            // Without the cause: its message quotes the text.
            throw new IllegalStateException("an application cannot be read");
        }
    }

    PersonDetails details() {
        return new PersonDetails(displayName, email, phone, otherPhone);
    }
}
