package io.github.accelmaven.state;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.BiConsumer;

/** Bytes of a record, one value behind the other; numbers big-endian, texts as their length in bytes and UTF-8. */
final class RecordWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    RecordWriter number(int value) {
        return bytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    RecordWriter longNumber(long value) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    RecordWriter flag(boolean value) {
        out.write(value ? 1 : 0);
        return this;
    }

    RecordWriter text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return number(bytes.length).bytes(bytes);
    }

    <T> RecordWriter list(Collection<T> values, BiConsumer<RecordWriter, T> element) {
        number(values.size());
        values.forEach(value -> element.accept(this, value));
        return this;
    }

    RecordWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
