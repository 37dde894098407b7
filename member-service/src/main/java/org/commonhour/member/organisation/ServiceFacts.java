package org.commonhour.member.organisation;

import java.util.List;
import java.util.UUID;

/** What may be said of a service when it is registered, and changed later. */
public record ServiceFacts(String name, String category, Listing listing, List<UUID> siteIds) {}
