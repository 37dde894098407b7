/** Organisations and services over HTTP. */
@NullMarked
package org.commonhour.member.organisation.web;

import org.jspecify.annotations.NullMarked;
