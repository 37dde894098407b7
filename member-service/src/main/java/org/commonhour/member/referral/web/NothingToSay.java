package org.commonhour.member.referral.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An empty object: the address says it all. */
@Schema(name = "ReferralStep")
record NothingToSay() {}
