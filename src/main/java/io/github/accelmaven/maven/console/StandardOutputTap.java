package io.github.accelmaven.maven.console;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** Maven 3 prints to standard output, and so do goals that print by themselves. */
final class StandardOutputTap extends ConsoleTap {

    private final PrintStream original;
    private final Optional<SimpleLoggerTarget> logger;
    private final LineStream lines;

    private StandardOutputTap(PrintStream original, Optional<SimpleLoggerTarget> logger) {
        this.original = original;
        this.logger = logger;
        this.lines = new LineStream();
    }

    public static ConsoleTap install() {
        StandardOutputTap tap = new StandardOutputTap(System.out, SimpleLoggerTarget.followStandardOutput());
        System.setOut(new PrintStream(tap.lines, true, Charset.defaultCharset()));
        return tap;
    }

    @Override
    void print(String heldBack) {
        original.print(heldBack);
        original.flush();
    }

    @Override
    void endLine() {
        lines.endLine();
    }

    @Override
    public void close() {
        System.out.flush();
        System.setOut(original);
        logger.ifPresent(SimpleLoggerTarget::close);
    }

    /** Passes bytes on at once, so that a prompt without an end of line appears, and cuts a copy of them into lines. */
    private final class LineStream extends OutputStream {

        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            if (!isHolding()) {
                original.write(bytes, offset, length);
            }
            for (int i = offset; i < offset + length; i++) {
                if (bytes[i] == '\n') {
                    handOver();
                } else {
                    line.write(bytes[i]);
                }
            }
        }

        @Override
        public void flush() {
            original.flush();
        }

        synchronized void endLine() {
            if (line.size() > 0) {
                handOver();
            }
        }

        private void handOver() {
            String text = line.toString(Charset.defaultCharset());
            line.reset();
            accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        }
    }
}
