package org.commonhour.member.wellbeing.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An empty object: nobody has to say why. */
@Schema(name = "WellbeingWithdrawal")
record WithdrawalRequest() {}
