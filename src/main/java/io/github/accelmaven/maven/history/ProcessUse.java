package io.github.accelmaven.maven.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the process of a session takes from the machine. Asked of the operating system and not of the JDK's management
 * beans, whose classes take a tenth of a second to load. Thread-safe.
 */
final class ProcessUse {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
    private static final int BYTES_OF_A_KIBIBYTE = 1024;
    private static final long MEGABYTE = 1_000_000;

    /** A JVM that began longer ago served others before. */
    private static final Duration START = Duration.ofSeconds(30);

    private final Duration before;

    /** @param session when the session began */
    ProcessUse(Instant session) {
        Instant jvm = ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
        this.before = jvm.plus(START).isAfter(session) ? Duration.ZERO : used();
    }

    private static Duration used() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The time of processors that the session took, the start of the JVM included when it began for the session. */
    Duration cpu() {
        return used().minus(before);
    }

    /** The most memory that the process had, in 10⁶ bytes; where the system does not tell, what the heap has. */
    static long peakMegabytes() {
        try {
            Matcher peak = PEAK.matcher(Files.readString(STATUS, StandardCharsets.ISO_8859_1));
            if (peak.find()) {
                return Long.parseLong(peak.group(1)) * BYTES_OF_A_KIBIBYTE / MEGABYTE;
            }
        } catch (IOException e) {
            // Only Linux has such a file.
        }
        return Runtime.getRuntime().totalMemory() / MEGABYTE;
    }
}
