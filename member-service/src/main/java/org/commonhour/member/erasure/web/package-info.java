/** The address at which people are erased. */
@NullMarked
package org.commonhour.member.erasure.web;

import org.jspecify.annotations.NullMarked;
