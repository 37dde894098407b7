package org.commonhour.member.stream.web;

/** Why a stream was ended. */
record StreamEndView(String reason, String detail) {}
