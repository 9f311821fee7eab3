package io.github.accelmaven.export;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.io.FileEnd;
import io.github.accelmaven.io.FileFaults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/**
 * Tells other programs of a session that ends: a trace file, a collector of OpenTelemetry, and the summary of a run of
 * GitHub Actions, each when somebody asked for it. A fault of one is a warning, and keeps it from nothing. Thread-safe.
 *
 * <p>Its classes, with those for JSON and HTTP, are loaded when something was asked for, and not otherwise.
 */
public final class SessionExports {

    /** Where OpenTelemetry's collector is. */
    public static final String ENDPOINT = OtlpSettings.ENDPOINT;

    /** The same, for traces alone. */
    public static final String TRACES_ENDPOINT = OtlpSettings.TRACES_ENDPOINT;

    /** The file of the summary of a step in GitHub Actions. */
    public static final String STEP_SUMMARY = "GITHUB_STEP_SUMMARY";

    /** What GitHub takes of a step. */
    private static final long LARGEST_SUMMARY = 1L << 20;

    private final Optional<Path> trace;
    private final boolean isSummaryWanted;
    private final Map<String, String> environment;

    /**
     * @param trace where the trace file is to be
     * @param isSummaryWanted whether the summary is written, in GitHub Actions
     * @param environment the variables of the process
     */
    public SessionExports(Optional<Path> trace, boolean isSummaryWanted, Map<String, String> environment) {
        this.trace = trace;
        this.isSummaryWanted = isSummaryWanted;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Tells all that asked.
     *
     * @param warnings is told of faults
     */
    public void tell(SessionRecord session, EventSink warnings) {
        trace.ifPresent(file -> attempt(
                "trace",
                "The trace of this build is not in " + file,
                " Name another file with -Daccel.trace, or leave it out.",
                warnings,
                () -> AtomicFiles.write(file, out -> ChromeTrace.write(session, out))));
        if (isSummaryWanted && isSet(STEP_SUMMARY) && "true".equals(environment.get("GITHUB_ACTIONS"))) {
            attempt(
                    "github-summary",
                    "GitHub has no summary of this build",
                    " -Daccel.githubSummary=false turns it off.",
                    warnings,
                    () -> summary(session, warnings));
        }
        if (isSet(ENDPOINT) || isSet(TRACES_ENDPOINT)) {
            attempt(
                    "otlp",
                    "This build is not sent to OpenTelemetry",
                    " OTEL_SDK_DISABLED=true turns it off.",
                    warnings,
                    () -> otlp(session, warnings));
        }
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }

    private static void attempt(String source, String what, String fix, EventSink warnings, Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException | InvalidPathException e) {
            warnings.emit(new Event.Warned(source, what + ": " + FileFaults.describe(e) + "." + fix));
        } catch (RuntimeException | LinkageError e) {
            // Whatever it is, the build is done, and its outcome stands. The message may hold what is nobody's
            // business.
            warnings.emit(
                    new Event.Warned(source, what + ": " + e.getClass().getSimpleName() + " within accel." + fix));
        }
    }

    private void summary(SessionRecord session, EventSink warnings) throws IOException {
        byte[] text = StepSummary.of(session).getBytes(StandardCharsets.UTF_8);
        if (!FileEnd.append(Path.of(environment.getOrDefault(STEP_SUMMARY, "")), text, LARGEST_SUMMARY)) {
            warnings.emit(new Event.Warned(
                    "github-summary", "GitHub has no summary of this build: that of the step is full already."));
        }
    }

    private void otlp(SessionRecord session, EventSink warnings) throws IOException {
        Optional<OtlpSettings> settings = OtlpSettings.read(
                environment, doubt -> warnings.emit(new Event.Warned("otlp " + doubt.hashCode(), doubt)));
        if (settings.isPresent()) {
            SessionSpans spans =
                    new SessionSpans(session, new SecureRandom(), settings.get().parent());
            byte[] body = OtlpJson.of(
                    session, spans.traceId(), spans.list(), settings.get().resource());
            new OtlpSender(settings.get())
                    .send(body)
                    .ifPresent(fault -> warnings.emit(new Event.Warned(
                            "otlp",
                            "This build did not arrive at " + settings.get().shown() + ": " + fault + ". Look at "
                                    + ENDPOINT + ", or set OTEL_SDK_DISABLED=true.")));
        }
    }
}
