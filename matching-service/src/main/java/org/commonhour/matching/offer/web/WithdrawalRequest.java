package org.commonhour.matching.offer.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An empty object: there is nothing to say but that it is taken back. */
@Schema(name = "WithdrawalRequest")
@JsonAutoDetect
record WithdrawalRequest() {}
