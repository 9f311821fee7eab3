package io.github.accelmaven.cache;

import java.io.IOException;

/**
 * What was to be stored could not be read, or was not what it was said to be. The fault lies with the source, not with
 * the level that reads it. The message is a clause that can stand after "because".
 */
public final class SourceFaultException extends IOException {

    private static final long serialVersionUID = 1L;

    public SourceFaultException(String message) {
        super(message);
    }
}
