package org.commonhour.member.community;

import java.time.Instant;
import java.util.UUID;

/** One time bank. */
public record Community(UUID id, String name, String createdBy, Instant createdAt, long version) {}
