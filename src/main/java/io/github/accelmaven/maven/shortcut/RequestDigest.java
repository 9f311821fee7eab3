package io.github.accelmaven.maven.shortcut;

import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenExecutionRequest;

/**
 * The digest of all that Maven was asked for, by which one request is told from another before any POM file is read:
 * {@link RequestSurroundings}, the goals, the switches of accel, the POM file and the directory that Maven starts in, and
 * the jars of extensions.
 *
 * <p>Some requests have none, because their answer has to be found anew each time or is not only a build: those that
 * look for updates, choose modules, call goals by themselves, give accel a switch of which nothing is known here, or come
 * with extensions that may decide anything.
 */
final class RequestDigest {

    /** What turns the short cut off. */
    static final String SHORTCUT = "accel.shortcut";

    private static final Pattern BUILD =
            Pattern.compile("(accel|io\\.github\\.accelmaven:accel-maven-plugin(:[^:@]+)?):build(@.*)?");

    /** A phase of a life cycle, as far as the name tells; Maven refuses a word without a colon that is none. */
    private static final Pattern PHASE = Pattern.compile("[a-z][a-z0-9-]*");

    /** The switches that leave a build a build; any other one says to do something each time. */
    private static final Set<String> SWITCHES = Set.of(
            SHORTCUT,
            "accel.phase",
            "accel.verbose",
            "accel.cache.dir",
            "accel.cache.maxSize",
            "accel.cache.ttl",
            "accel.parallel",
            "accel.pipelining",
            "accel.jobs",
            "accel.memory.min",
            "accel.history",
            "accel.history.file",
            "accel.history.maxSize",
            "accel.trace",
            "accel.githubSummary");

    /** Linux tells the start of a process by a time of its own start that has no fractions of seconds. */
    private static final Duration BLUR = Duration.ofSeconds(1);

    /** A JVM that runs longer than that serves many builds. */
    private static final Duration START = Duration.ofMinutes(10);

    private final MavenExecutionRequest request;
    private final OtherExtensions extensions;
    private final Instant started;

    /**
     * @param started when the JVM started
     * @param now the time
     */
    RequestDigest(MavenExecutionRequest request, OtherExtensions extensions, Instant started, Instant now) {
        this.request = request;
        this.extensions = extensions;
        this.started = started.isBefore(now.minus(START)) ? now.minus(Duration.ofMinutes(1)) : started.minus(BLUR);
    }

    /** What came of a request. */
    sealed interface Result {
        /** It has a digest. */
        record Known(Digest digest) implements Result {}

        /** It has none, for that reason. */
        record Unknown(String why) implements Result {}
    }

    Result find() throws IOException {
        Optional<String> why = whyNone();
        if (why.isPresent()) {
            return new Result.Unknown(why.get());
        }
        long moment = TimeUnit.MILLISECONDS.toNanos(started.toEpochMilli());
        Optional<Digest> surroundings = RequestSurroundings.digest(request, moment);
        return surroundings.isPresent()
                ? new Result.Known(digest(surroundings.get()))
                : new Result.Unknown("settings or files in .mvn were written since Maven started");
    }

    /** Whether nothing is asked for but {@code accel:build}, or phases, which go through the engine here as well. */
    static boolean isOnlyABuild(List<String> goals) {
        boolean isAccels = goals.size() == 1 && BUILD.matcher(goals.get(0)).matches();
        boolean isMavens = goals.stream().allMatch(goal -> PHASE.matcher(goal).matches());
        return isAccels || (isMavens && !goals.isEmpty());
    }

    private Optional<String> whyNone() throws IOException {
        if ("false".equals(switches().get(SHORTCUT))) {
            return Optional.of(SHORTCUT + " is false");
        }
        if (request.isUpdateSnapshots()) {
            return Optional.of("Maven looks for updates");
        }
        if (!request.getGoals().isEmpty() && !isOnlyABuild(request.getGoals())) {
            return Optional.of("goals are called by themselves");
        }
        if (!request.getSelectedProjects().isEmpty()
                || !request.getExcludedProjects().isEmpty()
                || request.getResumeFrom() != null) {
            return Optional.of("some modules are chosen");
        }
        Optional<String> other = switches().keySet().stream()
                .filter(name -> !SWITCHES.contains(name))
                .findFirst();
        return other.isPresent()
                ? other.map(name -> name + " is given")
                : extensions.inCore(request).map(name -> "the extension " + name + " may decide anything");
    }

    /** As goals see them: what the user gave Maven goes before what the JVM was given. */
    private Map<String, String> switches() {
        Map<String, String> switches = new TreeMap<>();
        for (Properties properties : List.of(request.getSystemProperties(), request.getUserProperties())) {
            properties.forEach((name, value) -> {
                if (String.valueOf(name).startsWith(RequestSurroundings.SWITCH)) {
                    switches.put(String.valueOf(name), String.valueOf(value));
                }
            });
        }
        return switches;
    }

    private Digest digest(Digest surroundings) throws IOException {
        Hasher hasher = new Hasher().put(surroundings);
        hasher.put(request.getGoals().size());
        request.getGoals().forEach(hasher::put);
        hasher.put(switches().size());
        switches().forEach((name, value) -> hasher.put(name).put(value));
        hasher.put(String.valueOf(request.getPom()))
                .put(String.valueOf(request.getBaseDirectory()))
                .put(request.isRecursive());
        for (Path jar : extensions.jars()) {
            hasher.put(jar.toString())
                    .put(FileStat.following(jar).map(FileStat::toString).orElse(""));
        }
        return hasher.finish();
    }
}
