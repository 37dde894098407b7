/** The ciphers of the JDK and the master key from the configuration. */
@NullMarked
package org.commonhour.member.privacy.aes;

import org.jspecify.annotations.NullMarked;
