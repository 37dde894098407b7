package org.commonhour.member.community.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the community's organisations, services and sites shall be in the public directory. */
@Schema(name = "PublicationWish")
record PublicationRequest(@NotNull Boolean publishesServices) {}
