package org.commonhour.member.privacy;

/** Personal data that only the person's own key opens. Its text form tells nothing. */
public final class Sealed {

    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Sealed data as it is stored. */
    public static Sealed of(byte[] bytes) {
        return new Sealed(bytes.clone());
    }

    /** The bytes to store. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
