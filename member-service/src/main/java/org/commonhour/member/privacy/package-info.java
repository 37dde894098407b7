/** Personal data at rest: sealed under one key per person, and gone when that key is. */
@NullMarked
package org.commonhour.member.privacy;

import org.jspecify.annotations.NullMarked;
