package io.github.accelmaven.maven.console;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/** Cuts printed bytes into lines. Used under the lock of its owner. */
final class LineCutter {

    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** A cutter that hands on lines without their ends. */
    LineCutter(Consumer<String> lines) {
        this.lines = lines;
    }

    void write(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                handOver();
            } else {
                line.write(bytes[i]);
            }
        }
    }

    void endLine() {
        if (line.size() > 0) {
            handOver();
        }
    }

    private void handOver() {
        String text = line.toString(Charset.defaultCharset());
        line.reset();
        lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
