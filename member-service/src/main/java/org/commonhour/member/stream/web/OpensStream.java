package org.commonhour.member.stream.web;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Binds {@link StreamGate} to the address of the stream. */
@NameBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
@interface OpensStream {}
