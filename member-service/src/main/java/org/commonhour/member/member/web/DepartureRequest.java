package org.commonhour.member.member.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An empty object: nothing needs to be said to leave. */
@Schema(name = "Departure")
record DepartureRequest() {}
