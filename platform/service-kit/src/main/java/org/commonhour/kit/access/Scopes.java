package org.commonhour.kit.access;

/**
 * The scopes that an agency's client can hold.
 *
 * <p>An address is open to clients when its method or class says so with {@code @SecurityRequirement(name =
 * Scopes.CLIENT, scopes = …)}: the annotation that describes it in the API is the one that is enforced.
 */
public final class Scopes {

    /** The name of the security scheme of clients in the API description. */
    public static final String CLIENT = "client";

    /** Organisations and services, and which of them the client works for. */
    public static final String SERVICES_READ = "services:read";

    /** Registering and changing the services of the client's organisation. */
    public static final String SERVICES_WRITE = "services:write";

    /** The names of members whose ids the client knows. */
    public static final String MEMBERS_READ = "members:read";

    /** Sessions of the organisation's services. */
    public static final String SESSIONS_READ = "sessions:read";

    /** Recording sessions, and confirming them. */
    public static final String SESSIONS_WRITE = "sessions:write";

    /** Reports of paid hours. */
    public static final String STAFF_HOURS_READ = "staff-hours:read";

    /** Reporting paid hours, one by one or as a file. */
    public static final String STAFF_HOURS_WRITE = "staff-hours:write";

    /** Referring people who agreed to it, and seeing how far that is. */
    public static final String REFERRALS_WRITE = "referrals:write";

    /** Figures about what was done together. */
    public static final String INSIGHT_READ = "insight:read";

    /** The stream of events. */
    public static final String EVENTS_READ = "events:read";

    /** Webhooks of the organisation. */
    public static final String WEBHOOKS_MANAGE = "webhooks:manage";

    private Scopes() {}
}
