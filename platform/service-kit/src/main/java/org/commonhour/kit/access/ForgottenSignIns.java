package org.commonhour.kit.access;

import java.util.List;

/**
 * The sign-ins that an erased member had, and the random id that takes their place.
 *
 * @param subjects the subjects of the member's tokens; none when the member never signed in, or was erased before
 * @param replacement {@code erased-} and a random UUID, the same for all that one erasure replaces
 */
public record ForgottenSignIns(List<String> subjects, String replacement) {}
