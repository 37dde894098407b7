/** The identity provider of one installation. */
@NullMarked
package org.commonhour.local.identity;

import org.jspecify.annotations.NullMarked;
