package org.commonhour.member.erasure.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An empty object: nobody has to say why. */
@Schema(name = "Erasure")
record ErasureRequest() {}
