package org.commonhour.member.community;

import java.time.Instant;
import java.util.UUID;

/**
 * One time bank.
 *
 * @param publishesServices whether its organisations, services and sites are in the public directory
 */
public record Community(
        UUID id, String name, boolean publishesServices, String createdBy, Instant createdAt, long version) {

    /** The same community after its administrator decided about the directory. */
    Community publishing(boolean publishes) {
        return new Community(id, name, publishes, createdBy, createdAt, version + 1);
    }
}
