package io.github.accelmaven.fingerprint;

import java.io.IOException;

/** A file is no zip file, or one with something in it that the reader of plain zip files leaves to others. */
final class UnexpectedZipException extends IOException {

    private static final long serialVersionUID = 1L;

    private UnexpectedZipException(String why) {
        super(why);
    }

    static void require(boolean expected, String why) throws UnexpectedZipException {
        if (!expected) {
            throw new UnexpectedZipException(why);
        }
    }
}
