/** Servers that run as native processes on this machine, from Maven artefacts. */
@NullMarked
package org.commonhour.backing.process;

import org.jspecify.annotations.NullMarked;
