/** The signed-in person over HTTP. */
@NullMarked
package org.commonhour.member.me.web;

import org.jspecify.annotations.NullMarked;
