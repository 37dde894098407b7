/** What tests of every service share: real backing services, signed tokens, real events, contracts and house rules. */
@NullMarked
package org.commonhour.testkit;

import org.jspecify.annotations.NullMarked;
