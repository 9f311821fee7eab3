package io.github.accelmaven.cache;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where the bytes of a blob come from. A level may open it more than once.
 */
@FunctionalInterface
public interface BlobSource {

    /**
     * The bytes, checked: the stream throws {@link SourceFaultException} when it cannot be read, and before its end
     * when its bytes are not those of the blob. A level therefore reads to the end before it publishes anything.
     */
    InputStream open() throws IOException;
}
