/** Grants over HTTP. */
@NullMarked
package org.commonhour.member.grant.web;

import org.jspecify.annotations.NullMarked;
