package org.commonhour.member.grant.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An empty object: nothing needs to be said to withdraw a grant. */
@Schema(name = "GrantWithdrawal")
record WithdrawalRequest() {}
