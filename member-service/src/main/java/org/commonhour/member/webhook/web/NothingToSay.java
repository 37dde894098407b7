package org.commonhour.member.webhook.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An empty object: what is asked for is in the address. */
@Schema(name = "NothingToSayOfWebhook")
record NothingToSay() {}
