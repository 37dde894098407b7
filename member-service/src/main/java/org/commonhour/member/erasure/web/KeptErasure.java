package org.commonhour.member.erasure.web;

import java.util.UUID;

/** What is kept of an answer to repeat it: ids, which lead to nobody. */
record KeptErasure(UUID id, UUID receipt) {}
