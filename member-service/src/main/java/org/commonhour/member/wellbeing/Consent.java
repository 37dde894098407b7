package org.commonhour.member.wellbeing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That a person agreed to keep answers here, until they withdraw it.
 *
 * @param dataKeyId the key of the answers, made for this consent and destroyed with it
 * @param textVersion which text was agreed to
 */
public record Consent(UUID communityId, UUID memberId, UUID dataKeyId, String textVersion, LocalDate givenOn) {

    /** The version of the text that people are asked to agree to now. */
    public static final String TEXT_VERSION = "2026-11";

    /** Whether it is to the text of today; an older one is asked for again before more answers are kept. */
    public boolean isCurrent() {
        return textVersion.equals(TEXT_VERSION);
    }
}
