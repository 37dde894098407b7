package org.commonhour.member.erasure.web;

import java.util.UUID;

/** What is kept of an answer to repeat it: the id, which leads to nobody. */
record KeptErasure(UUID id) {}
