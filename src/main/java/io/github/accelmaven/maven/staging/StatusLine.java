package io.github.accelmaven.maven.staging;

import java.io.Console;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A line that says how far something is, written over itself and cleared at the end; on a terminal alone, and only when it
 * takes longer than a second. Thread-safe.
 */
final class StatusLine implements AutoCloseable {

    private static final long PATIENCE = 1_000_000_000L;
    private static final long PAUSE = 100_000_000L;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream terminal;
    private final boolean isOn;
    private final LongSupplier nanos;
    private final long start;
    private long last;
    private boolean isShown;

    /**
     * @param isOn whether somebody sees it
     * @param nanos tells the time, in nanoseconds since whenever
     */
    StatusLine(PrintStream terminal, boolean isOn, LongSupplier nanos) {
        this.terminal = terminal;
        this.isOn = isOn;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.last = start + PATIENCE - PAUSE;
    }

    /**
     * One on the terminal that the JVM was started from, if it was from one.
     *
     * @param isWatched whether somebody may sit before it
     */
    static StatusLine of(boolean isWatched) {
        boolean isOn = isWatched && isTerminal(hasConsole(), System.getenv());
        return new StatusLine(System.err, isOn, System::nanoTime);
    }

    /** From Java 22 on there is a console where there is no terminal, and it says so. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Console.isTerminal cannot be asked", e);
        }
    }

    /** Whether lines may be written over each other. */
    static boolean isTerminal(boolean hasConsole, Map<String, String> environment) {
        return hasConsole
                && !environment.containsKey("CI")
                && !environment.containsKey("NO_COLOR")
                && !"dumb".equals(environment.getOrDefault("TERM", "dumb"));
    }

    /** Shows a text in place of the last one. */
    void show(String text) {
        if (isOn) {
            showNow(text);
        }
    }

    private synchronized void showNow(String text) {
        long now = nanos.getAsLong();
        if (now - last >= PAUSE) {
            terminal.print(CLEAR + text);
            terminal.flush();
            last = now;
            isShown = true;
        }
    }

    @Override
    public synchronized void close() {
        if (isShown) {
            terminal.print(CLEAR);
            terminal.flush();
        }
    }
}
