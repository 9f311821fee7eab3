package io.github.accelmaven.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads what a {@link RecordWriter} wrote. Every method throws a {@link RuntimeException} where the bytes are not that. */
final class RecordReader {

    private final ByteBuffer in;

    RecordReader(ByteBuffer in) {
        this.in = in;
    }

    int number() {
        return in.getInt();
    }

    long longNumber() {
        return in.getLong();
    }

    boolean flag() {
        return in.get() != 0;
    }

    String text() {
        return new String(bytes(in.getInt()), StandardCharsets.UTF_8);
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[checked(length, 1)];
        in.get(bytes);
        return bytes;
    }

    int[] numbers() {
        int[] numbers = new int[length(Integer.BYTES)];
        in.asIntBuffer().get(numbers);
        in.position(in.position() + numbers.length * Integer.BYTES);
        return numbers;
    }

    StatTable table() {
        return StatTable.decode(in);
    }

    <T> List<T> list(Function<RecordReader, T> element) {
        int size = length(1);
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(element.apply(this));
        }
        return values;
    }

    /** No list is longer than the bytes that are left: a damaged length must not ask for all of the memory. */
    private int length(int bytesOfOne) {
        return checked(in.getInt(), bytesOfOne);
    }

    private int checked(int length, int bytesOfOne) {
        if (length < 0 || length > in.remaining() / bytesOfOne) {
            throw new IllegalArgumentException("a length of " + length + " with " + in.remaining() + " bytes left");
        }
        return length;
    }
}
