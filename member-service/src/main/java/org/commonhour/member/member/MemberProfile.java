package org.commonhour.member.member;

/**
 * A member as one caller may see them.
 *
 * @param hasSignIn whether the person can act for themselves, or needs a coordinator
 * @param contactShown whether the caller may see how to reach the person
 */
public record MemberProfile(Member member, boolean hasSignIn, boolean contactShown) {}
