package io.github.accelmaven.state;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The record of one module, decoded when somebody asks for it: most modules of a large reactor are not built each time.
 * Thread-safe.
 */
final class StoredModule {

    private final byte[] bytes;
    private @Nullable ModuleRecord decoded;

    StoredModule(byte[] bytes) {
        this.bytes = bytes;
    }

    static StoredModule of(ModuleRecord record) {
        StoredModule module = new StoredModule(RecordFormat.encode(record));
        module.decoded = record;
        return module;
    }

    /** The record; an empty one where the bytes are none, since records carry no truth of their own. */
    synchronized ModuleRecord record() {
        ModuleRecord known = decoded;
        if (known == null) {
            known = decode();
            decoded = known;
        }
        return known;
    }

    /** How long the units took when they ran, in milliseconds; 0 where the bytes are none. */
    long tookMillis() {
        try {
            return RecordFormat.tookMillis(ByteBuffer.wrap(bytes));
        } catch (RuntimeException e) {
            return 0;
        }
    }

    private ModuleRecord decode() {
        try {
            return RecordFormat.decode(ByteBuffer.wrap(bytes));
        } catch (RuntimeException e) {
            return ModuleRecord.EMPTY;
        }
    }

    byte[] bytes() {
        return bytes;
    }
}
