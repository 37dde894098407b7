/** Load on a real ledger while parts of it are killed, stopped, doubled or set to another time; and what came of it. */
@NullMarked
package org.commonhour.checker.fault;

import org.jspecify.annotations.NullMarked;
