package org.commonhour.member.referral.web;

import java.util.UUID;

/** What is kept of an answer to repeat it: the id, and none of the personal data. */
record KeptReferral(UUID id) {}
