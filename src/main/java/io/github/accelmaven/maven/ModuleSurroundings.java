package io.github.accelmaven.maven;

import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.maven.key.BuildTime;
import io.github.accelmaven.maven.parameter.CurrentValues;
import io.github.accelmaven.maven.project.MavensFiles;
import io.github.accelmaven.maven.project.ModelFiles;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.state.RecordedStat;
import io.github.accelmaven.state.RecordedValue;
import io.github.accelmaven.state.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What could change the result of any goal of a module, besides what {@link SessionSurroundings} and the evidence of its
 * goals hold:
 *
 * <ul>
 *   <li>its POM file, those of its parents, those that they import, and the environment variables named in them
 *   <li>the rules in its own directory
 *   <li>the profiles that Maven activated, where its parents were found, and its properties, which extensions may set
 *   <li>of each module that it needs, the same files, and the artifacts and source roots that this session gave it
 *   <li>the POM files of the artifacts that it resolved; SNAPSHOTs from outside only until Maven would look for newer ones
 * </ul>
 *
 * <p>A module with version ranges has no surroundings, because the same files may lead to other versions; nor has one that
 * inherits or imports a SNAPSHOT from a repository. Thread-safe.
 */
final class ModuleSurroundings {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final Digest ofSession;
    private final ModelFiles models;
    private final ModelFileStats files;
    private final Map<MavenProject, List<MavenProject>> upstream = new ConcurrentHashMap<>();
    private final Map<MavenProject, Made> made = new ConcurrentHashMap<>();

    /** What this session gave a module, as it was when it was last looked at. */
    private record Made(List<String> what, Digest digest) {}

    ModuleSurroundings(MavenSession session, Digest ofSession) {
        this.session = session;
        this.ofSession = ofSession;
        this.models = new ModelFiles(session);
        this.files = new ModelFileStats(
                session.getRequest().getStartTime().toInstant(),
                Path.of(session.getLocalRepository().getBasedir())
                        .toAbsolutePath()
                        .normalize());
    }

    /** The POM files that models were made of. */
    ModelFiles models() {
        return models;
    }

    /** The digest of what is compared as a whole, at the time at which the module is about to be built. */
    String digest(MavenProject project) {
        return digest(own(project), project);
    }

    private Digest own(MavenProject project) {
        Hasher hasher = new Hasher().put(ofSession).put(String.valueOf(project.getFile()));
        // Maven 4 has them in another order in each JVM.
        new TreeMap<>(project.getInjectedProfileIds()).forEach((source, profiles) -> {
            hasher.put(source);
            profiles.forEach(hasher::put);
        });
        properties(project).forEach((name, value) -> hasher.put(name).put(value));
        for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
            hasher.put(parent.getId()).put(String.valueOf(parent.getFile()));
        }
        return hasher.finish();
    }

    private String digest(Digest own, MavenProject project) {
        Hasher hasher = new Hasher().put(own);
        upstream(project).forEach(needed -> hasher.put(made(needed)));
        return hasher.finish().hex();
    }

    /** The artifacts and source roots of a module that others need, hashed once as long as they stay what they are. */
    private Digest made(MavenProject needed) {
        List<String> now = new ArrayList<>();
        now.add(needed.getId());
        Stream.concat(Stream.of(needed.getArtifact()), needed.getAttachedArtifacts().stream())
                .filter(artifact -> !MavensFiles.isMavens(artifact))
                .forEach(artifact -> {
                    now.add(artifact.getId());
                    now.add(String.valueOf(artifact.getFile()));
                });
        now.addAll(needed.getCompileSourceRoots());
        Made known = made.get(needed);
        if (known == null || !known.what().equals(now)) {
            Hasher hasher = new Hasher().put(now.size());
            now.forEach(hasher::put);
            known = new Made(now, hasher.finish());
            made.put(needed, known);
        }
        return known.digest();
    }

    /** Extensions of Maven may have set some that no POM file has. */
    private Map<String, String> properties(MavenProject project) {
        BuildTime time = time(project);
        Map<String, String> properties = new TreeMap<>();
        project.getProperties()
                .forEach((name, value) -> properties.put(String.valueOf(name), time.hiddenIn(String.valueOf(value))));
        return properties;
    }

    /** Maven searches its whole graph each time. */
    private List<MavenProject> upstream(MavenProject project) {
        return upstream.computeIfAbsent(
                project, asked -> session.getProjectDependencyGraph().getUpstreamProjects(asked, true));
    }

    /**
     * What is known before the first goal of a module runs.
     *
     * @param own of the module alone
     * @param digest of what is compared as a whole
     * @param stats the POM files
     * @param values the environment variables that they name
     * @param until from when on it is not to be relied on
     */
    record Before(Digest own, String digest, Set<RecordedStat> stats, Set<RecordedValue> values, long until) {}

    /** The same with the modules that this one needs as they are now. */
    Before withUpstreamOfNow(Before before, MavenProject project) {
        return new Before(before.own(), digest(before.own(), project), before.stats(), before.values(), before.until());
    }

    /** To be asked before the first goal of the module runs; empty when the module can leave no evidence. */
    Optional<Before> before(MavenProject project) {
        if (Versions.areOpen(project)) {
            return Optional.empty();
        }
        Set<RecordedStat> stats = new LinkedHashSet<>();
        Set<RecordedValue> values = new LinkedHashSet<>();
        long until = Long.MAX_VALUE;
        try {
            stats.add(files.atTheBeginning(ModulePaths.rules(ModulePaths.base(project))));
            for (MavenProject read : withUpstream(project)) {
                ModelFiles.Sources sources = models.of(read);
                for (Path file : sources.files()) {
                    stats.add(files.atTheBeginning(file));
                }
                if (!sources.environment().isEmpty()) {
                    values.add(CurrentValues.environment(sources.environment(), System.getenv()));
                }
                if (sources.isTimed() && !time(read).tellsMinutes()) {
                    until = endOfHour();
                }
            }
        } catch (ModelFiles.UnknownModelException | ModelFileStats.ChangedException | IOException e) {
            LOG.debug("{} leaves no evidence: {}", project.getId(), e.getMessage());
            return Optional.empty();
        }
        Digest own = own(project);
        return Optional.of(new Before(own, digest(own, project), stats, values, until));
    }

    private List<MavenProject> withUpstream(MavenProject project) {
        return Stream.concat(Stream.of(project), upstream(project).stream()).toList();
    }

    private BuildTime time(MavenProject project) {
        return BuildTime.of(session.getStartTime(), project.getProperties());
    }

    private long endOfHour() {
        return session.getStartTime()
                .toInstant()
                .truncatedTo(ChronoUnit.HOURS)
                .plus(1, ChronoUnit.HOURS)
                .toEpochMilli();
    }

    /**
     * What is to be put down when the session is at its end.
     *
     * @param finished whether all goals of the module came to their end
     */
    Optional<Surroundings> after(Before before, MavenProject project, boolean finished) {
        Set<RecordedStat> stats = new LinkedHashSet<>();
        Versions versions = new Versions(session, project);
        try {
            for (RecordedStat known : before.stats()) {
                stats.add(files.atTheEnd(known));
            }
            for (Path pom : versions.resolvedPoms()) {
                stats.add(new RecordedStat(pom.toString(), FileStat.following(pom)));
            }
        } catch (IOException e) {
            LOG.debug("{} leaves no evidence", project.getId(), e);
            return Optional.empty();
        }
        return versions.until()
                .map(until -> new Surroundings(
                        before.digest(),
                        Math.min(until, before.until()),
                        List.copyOf(stats),
                        List.copyOf(before.values()),
                        finished));
    }
}
