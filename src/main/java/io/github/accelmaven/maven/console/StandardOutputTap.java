package io.github.accelmaven.maven.console;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** Maven 3 prints to standard output, and so do goals that print by themselves. */
final class StandardOutputTap extends ConsoleTap {

    private final PrintStream output;
    private final PrintStream errors;
    private final PrintStream watchedOutput;
    private final Optional<SimpleLoggerTarget> logger;

    private StandardOutputTap(PrintStream output, PrintStream errors) {
        this.output = output;
        this.errors = errors;
        this.watchedOutput = new PrintStream(new LineStream(output, false), true, Charset.defaultCharset());
        this.logger = SimpleLoggerTarget.printTo(watchedOutput);
    }

    public static ConsoleTap install() {
        StandardOutputTap tap = new StandardOutputTap(System.out, System.err);
        System.setOut(tap.watchedOutput);
        System.setErr(new PrintStream(tap.new LineStream(tap.errors, true), true, Charset.defaultCharset()));
        return tap;
    }

    @Override
    void print(String lines, boolean isError) {
        PrintStream stream = isError ? errors : output;
        stream.print(lines);
        stream.flush();
    }

    @Override
    public void close() {
        watchedOutput.flush();
        System.err.flush();
        System.setOut(output);
        System.setErr(errors);
        logger.ifPresent(SimpleLoggerTarget::close);
    }

    /** Passes bytes on at once, so that a prompt without an end of line appears, or leaves them to the channel. */
    private final class LineStream extends OutputStream {

        private final PrintStream original;
        private final boolean isError;

        LineStream(PrintStream original, boolean isError) {
            this.original = original;
            this.isError = isError;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (channel().write(bytes, offset, length, isError)) {
                original.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() {
            original.flush();
        }
    }
}
