package org.commonhour.matching.member;

import java.util.UUID;

/**
 * Who acts, and for whom: the signed-in subject beside the member whose command it is.
 *
 * @param communityId the community in which it happens
 * @param memberId the member for whom the command counts
 * @param subject the signed-in person who gave the command
 * @param channel how the command came
 */
public record Actor(UUID communityId, UUID memberId, String subject, Channel channel) {}
