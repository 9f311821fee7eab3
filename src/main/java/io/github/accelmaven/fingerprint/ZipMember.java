package io.github.accelmaven.fingerprint;

/**
 * One entry of a zip file, as its central directory tells it.
 *
 * @param name the name's bytes
 * @param flags the general purpose flags
 * @param method 0 for stored, 8 for deflated
 * @param crc the CRC-32 of the bytes
 * @param compressed how many bytes it takes in the file
 * @param size how many bytes it has when it is inflated
 * @param mode the Unix mode; 0 where the entry has none
 * @param offset where its local header starts
 */
@SuppressWarnings("ArrayRecordComponent") // Members are never compared.
record ZipMember(byte[] name, int flags, int method, int crc, long compressed, long size, int mode, long offset) {

    /** The name is UTF-8. */
    static final int UTF8 = 1 << 11;

    /** CRC and sizes stand behind the bytes instead of before them. */
    static final int DESCRIPTOR = 1 << 3;

    boolean hasDescriptor() {
        return (flags & DESCRIPTOR) != 0;
    }
}
