package org.commonhour.member.joining.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An empty object: nothing needs to be said to approve. */
@Schema(name = "ApplicationApproval")
record ApprovalRequest() {}
