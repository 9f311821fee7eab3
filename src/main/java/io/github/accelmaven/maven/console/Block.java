package io.github.accelmaven.maven.console;

import java.util.ArrayList;
import java.util.List;

/**
 * What one module prints while others print, too; it appears whole. Thread-safe.
 *
 * <p>A block that has grown to {@value #MOST} characters, as with {@code -X}, appears in parts of that length: memory is
 * the modules', not their output's.
 */
public final class Block {

    private static final int MOST = 4 << 20;

    private final ConsoleTap tap;
    private List<Line> lines = new ArrayList<>();
    private int length;

    private record Line(String text, boolean isError) {}

    Block(ConsoleTap tap) {
        this.tap = tap;
    }

    synchronized void add(String line, boolean isError) {
        lines.add(new Line(line, isError));
        length += line.length();
        if (length > MOST) {
            print();
        }
    }

    /** Has what has been kept take the way of another channel. */
    synchronized void moveTo(Channel channel) {
        List<Line> kept = lines;
        lines = new ArrayList<>();
        length = 0;
        for (Line line : kept) {
            if (channel.accept(line.text(), line.isError())) {
                tap.print(line.text() + System.lineSeparator(), line.isError());
            }
        }
    }

    /** Prints what has been kept. */
    public synchronized void print() {
        List<Line> kept = lines;
        lines = new ArrayList<>();
        length = 0;
        synchronized (tap) {
            kept.forEach(line -> tap.print(line.text() + System.lineSeparator(), line.isError()));
        }
    }
}
