package org.commonhour.bench.load;

import java.nio.ByteBuffer;

/** What the callers send. */
public interface Requests {
    /** The caller's next request, whole: head and body; valid until the same caller's next one. */
    ByteBuffer next(int caller);
}
