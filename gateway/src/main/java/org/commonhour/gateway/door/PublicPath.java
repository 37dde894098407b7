package org.commonhour.gateway.door;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One address of the public API, with the service that owns it and the most bytes that a body sent there may have.
 *
 * <p>The answer of an address that stays open does not end by itself.
 *
 * <p>G1: an address that is not listed here is not passed on, however it is written.
 */
public record PublicPath(Owner owner, long maxBodyBytes, boolean staysOpen) {

    /** The most bytes of an ordinary request. */
    public static final long ORDINARY_BODY_BYTES = 1024L * 1024;

    /** The most bytes of a file that is imported. */
    public static final long IMPORT_BODY_BYTES = 64L * 1024 * 1024;

    // Words and ids only: no dots, no percent signs, no empty segments, so nothing can be smuggled past this table.
    private static final Pattern PLAIN = Pattern.compile("/api/v1((/[A-Za-z0-9-]{1,100}){1,8})");
    private static final Pattern DIRECTORY = Pattern.compile("/hsds/?|/hsds(/[A-Za-z0-9_-]{1,100}){1,2}");
    private static final Pattern OPEN_DATA = Pattern.compile("/open-data(/[A-Za-z0-9-]{1,100}){0,4}");
    private static final Pattern RECEIPT = Pattern.compile("/erasures/[A-Za-z0-9-]{1,100}");
    private static final String COMMUNITIES = "communities";
    private static final String IMPORTS = "imports";
    private static final String EVENTS = "events";
    private static final String VALUEFLOWS = "valueflows";
    private static final Set<String> INTENTS = Set.of("offers", "needs");

    private static final Map<String, Owner> AT_THE_TOP =
            Map.of("me", Owner.MEMBER, COMMUNITIES, Owner.MEMBER, EVENTS, Owner.MEMBER, "categories", Owner.MATCHING);

    private static final Map<String, Owner> IN_A_COMMUNITY = Map.ofEntries(
            Map.entry("members", Owner.MEMBER),
            Map.entry("applications", Owner.MEMBER),
            Map.entry("organisations", Owner.MEMBER),
            Map.entry("services", Owner.MEMBER),
            Map.entry("sites", Owner.MEMBER),
            Map.entry("publication", Owner.MEMBER),
            Map.entry("referrals", Owner.MEMBER),
            Map.entry("grants", Owner.MEMBER),
            Map.entry("webhooks", Owner.MEMBER),
            Map.entry("wellbeing", Owner.MEMBER),
            Map.entry("offers", Owner.MATCHING),
            Map.entry("needs", Owner.MATCHING),
            Map.entry("arrangements", Owner.MATCHING),
            Map.entry("accounts", Owner.LEDGER),
            Map.entry("transfers", Owner.LEDGER),
            Map.entry("holds", Owner.LEDGER),
            Map.entry("pots", Owner.LEDGER),
            Map.entry("sessions", Owner.LEDGER),
            Map.entry("staff-hours", Owner.LEDGER),
            Map.entry("log", Owner.LEDGER),
            Map.entry("insight", Owner.LEDGER),
            Map.entry("export", Owner.LEDGER),
            Map.entry(VALUEFLOWS, Owner.LEDGER),
            Map.entry("self-check", Owner.LEDGER));

    private static final Map<String, Owner> IMPORTED = Map.of(
            "members", Owner.MEMBER,
            "posts", Owner.MATCHING,
            "transfers", Owner.LEDGER,
            "staff-hours", Owner.LEDGER,
            "ledger", Owner.LEDGER);

    /** The entry for a raw (not decoded) path without its query, or empty when the public API has no such address. */
    public static Optional<PublicPath> find(String rawPath) {
        var plain = PLAIN.matcher(rawPath);
        if (!plain.matches()) {
            return Optional.empty();
        }
        var segments = plain.group(1).substring(1).split("/", -1);
        return ownerOf(segments)
                .map(owner -> new PublicPath(
                        owner,
                        isImport(segments) ? IMPORT_BODY_BYTES : ORDINARY_BODY_BYTES,
                        segments[0].equals(EVENTS)));
    }

    /** The entry for a path of the public directory, open data or an erasure, which are read without a token. */
    public static Optional<PublicPath> findOpen(String rawPath) {
        if (DIRECTORY.matcher(rawPath).matches() || RECEIPT.matcher(rawPath).matches()) {
            return Optional.of(new PublicPath(Owner.MEMBER, ORDINARY_BODY_BYTES, false));
        }
        return OPEN_DATA.matcher(rawPath).matches()
                ? Optional.of(new PublicPath(Owner.LEDGER, ORDINARY_BODY_BYTES, false))
                : Optional.empty();
    }

    private static Optional<Owner> ownerOf(String[] segments) {
        if (!segments[0].equals(COMMUNITIES)) {
            return segments.length == 1 ? Optional.ofNullable(AT_THE_TOP.get(segments[0])) : Optional.empty();
        }
        if (segments.length <= 2) {
            return Optional.of(Owner.MEMBER);
        }
        if (segments[2].equals(IMPORTS)) {
            return segments.length == 3 ? Optional.empty() : Optional.ofNullable(IMPORTED.get(segments[3]));
        }
        if (segments[2].equals(VALUEFLOWS) && segments.length == 4 && INTENTS.contains(segments[3])) {
            return Optional.of(Owner.MATCHING);
        }
        return Optional.ofNullable(IN_A_COMMUNITY.get(segments[2]));
    }

    private static boolean isImport(String[] segments) {
        return segments.length == 4 && segments[2].equals(IMPORTS);
    }
}
