package io.github.accelmaven.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * Watches with the flight recorder of the JDK, by the events {@code jdk.FileRead}, {@code jdk.FileWrite},
 * {@code jdk.ProcessStart}, {@code jdk.SocketRead} and {@code jdk.SocketWrite}. They come from streams, channels and
 * random access files; a file that the operating system copies, or that is mapped into memory, leaves none. Not
 * thread-safe: one run at a time.
 */
public final class FlightObserver implements RunObserver {

    private static final List<String> EVENTS =
            List.of("jdk.FileRead", "jdk.FileWrite", "jdk.ProcessStart", "jdk.SocketRead", "jdk.SocketWrite");

    /** Maven itself reads POM files while it resolves what a goal asks for. */
    private static final List<String> READERS_OF_MODELS = List.of(
            "org.apache.maven.model.building.",
            "org.apache.maven.internal.impl.model.",
            "org.apache.maven.impl.model.");

    private static final Set<String> THIS_HOST = Set.of("", "localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    @Override
    public <T> Observed<T> observe(Run<T> run) throws Exception {
        Path file = Files.createTempFile("accel-audit", ".jfr");
        try (Recording recording = new Recording()) {
            for (String event : EVENTS) {
                // From JDK 25 on, events are thinned out unless told otherwise.
                recording
                        .enable(event)
                        .withThreshold(Duration.ZERO)
                        .withStackTrace()
                        .with("throttle", "off");
            }
            recording.start();
            T result = run.run();
            recording.stop();
            recording.dump(file);
            return new Observed<>(result, read(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Observation read(Path file) throws IOException {
        Set<Path> read = new LinkedHashSet<>();
        Set<Path> written = new LinkedHashSet<>();
        Set<String> processes = new LinkedHashSet<>();
        Set<String> hosts = new LinkedHashSet<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            switch (event.getEventType().getName()) {
                case "jdk.FileRead" -> {
                    if (!isOfMaven(event)) {
                        addPath(event, read);
                    }
                }
                case "jdk.FileWrite" -> addPath(event, written);
                case "jdk.ProcessStart" -> add(event.getString("command"), processes);
                default -> addHost(event, hosts);
            }
        }
        return new Observation(read, written, processes, hosts);
    }

    private static boolean isOfMaven(RecordedEvent event) {
        return event.getStackTrace() != null
                && event.getStackTrace().getFrames().stream()
                        .map(frame -> frame.getMethod().getType().getName())
                        .anyMatch(type -> READERS_OF_MODELS.stream().anyMatch(type::startsWith));
    }

    private static void addPath(RecordedEvent event, Set<Path> paths) {
        String path = event.getString("path");
        // Streams on file descriptors, as standard output, have no path.
        if (path != null && !path.isEmpty()) {
            paths.add(Path.of(path).toAbsolutePath().normalize());
        }
    }

    private static void addHost(RecordedEvent event, Set<String> hosts) {
        String address = event.getString("address");
        if (address != null && !THIS_HOST.contains(address)) {
            String host = event.getString("host");
            add(host == null || host.isEmpty() ? address : host, hosts);
        }
    }

    private static void add(@Nullable String text, Set<String> texts) {
        if (text != null) {
            texts.add(text);
        }
    }
}
