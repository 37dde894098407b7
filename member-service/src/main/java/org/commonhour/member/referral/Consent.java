package org.commonhour.member.referral;

import java.time.Instant;

/**
 * The evidence that a person agreed to be referred.
 *
 * @param version which text they agreed to, in the agency's own numbering
 * @param givenAt when
 */
public record Consent(GivenBy givenBy, Method method, String version, Instant givenAt) {

    /** Who agreed. */
    public enum GivenBy {
        /** The person. */
        PERSON,
        /** Who has parental responsibility for the person. */
        GUARDIAN,
        /** Who may decide for the person by law or by power of attorney. */
        ATTORNEY
    }

    /** How they agreed. */
    public enum Method {
        SPOKEN,
        WRITTEN,
        ONLINE
    }
}
