package io.github.accelmaven.maven.reactor;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;

/**
 * How many modules are built at once.
 *
 * @param count at least one
 * @param whyOne why it is one, as a clause, where there are modules that could be built at once; else empty
 */
public record Workers(int count, Optional<String> whyOne) {

    /** More rarely gain anything, because modules wait for each other, and cost memory. */
    private static final int MOST_BY_ITSELF = 4;

    /** Maven's own switch with one worker, which its request does not tell from none. */
    private static final Pattern ONE_THREAD = Pattern.compile("(?:^|\\s)(?:-T|--threads)[ =]?1(?:\\s|$)");

    /**
     * What {@code -T} says, else what the user set, else one for each core, up to {@value #MOST_BY_ITSELF}; and never more
     * than there are modules.
     *
     * @param parallel whether the user allows more than one
     * @param jobs what the user set
     * @param cores of this machine
     */
    public static Workers of(MavenSession session, boolean parallel, OptionalInt jobs, int cores) {
        int modules = session.getProjects().size();
        int threads = session.getRequest().getDegreeOfConcurrency();
        if (modules < 2) {
            return new Workers(1, Optional.empty());
        }
        if (!parallel) {
            return one("accel.parallel is false");
        }
        if (threads > 1) {
            return new Workers(Math.min(threads, modules), Optional.empty());
        }
        if (isOneThread(session)) {
            return one("Maven was called with -T1");
        }
        int wanted = wanted(jobs, cores);
        return wanted > 1
                ? new Workers(Math.min(wanted, modules), Optional.empty())
                : one(jobs.isPresent() ? "accel.jobs is 1" : "this machine has one core");
    }

    /** What the user set, else one for each core, up to {@value #MOST_BY_ITSELF}. */
    public static int wanted(OptionalInt jobs, int cores) {
        return jobs.orElse(Math.min(cores, MOST_BY_ITSELF));
    }

    private static Workers one(String why) {
        return new Workers(1, Optional.of(why));
    }

    private static boolean isOneThread(MavenSession session) {
        String line = Objects.requireNonNullElse(session.getSystemProperties().getProperty("sun.java.command"), "");
        return ONE_THREAD.matcher(line).find();
    }
}
