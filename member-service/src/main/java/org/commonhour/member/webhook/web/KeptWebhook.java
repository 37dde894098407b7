package org.commonhour.member.webhook.web;

import java.util.UUID;

/** What is kept of an answer to repeat it: the id, and no secret. */
record KeptWebhook(UUID id) {}
