package io.github.accelmaven.maven;

import io.github.accelmaven.cache.CacheStatistics;
import io.github.accelmaven.cache.disk.CacheStore;
import io.github.accelmaven.cache.disk.Cleared;
import io.github.accelmaven.cache.disk.DiskStatistics;
import io.github.accelmaven.config.SettingValues;
import io.github.accelmaven.maven.console.Amounts;
import io.github.accelmaven.maven.project.ModuleNames;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.Suggestions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs of {@code accel:stats} and {@code accel:clear}: what the disk cache holds, and emptying it. */
public final class AccelCache {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final BuildSettings settings;
    private final CacheStore store;
    private final Clock clock = Clock.systemUTC();

    public AccelCache(BuildSettings settings) {
        this.settings = settings;
        this.store = new CacheStore(settings.cacheDirectory(), clock);
    }

    /**
     * Prints what the cache holds, and what came of it.
     *
     * @throws IOException when it cannot be read
     */
    public void stats() throws IOException {
        DiskStatistics disk = store.read();
        CacheStatistics counted = disk.counted();
        LOG.info("Accel cache in {}", settings.cacheDirectory());
        LOG.info("  Size        {} of {}", Amounts.bytes(disk.bytes()), Amounts.bytes(settings.maxSize()));
        LOG.info("  Entries     {}{}", disk.entries(), oldest(disk.oldest()));
        LOG.info("  Hits        {}{}", counted.totalHits(), byLevel(counted));
        LOG.info("  Misses      {}", counted.misses());
        LOG.info("  Hit rate    {} %", Math.round(counted.hitRate() * 100));
        LOG.info("  Time saved  {}", Amounts.time(counted.saved()));
        LOG.info("  Counted since {}", disk.since());
    }

    /**
     * Removes entries, and says what that freed.
     *
     * @param module the artifact id, or {@code groupId:artifactId}, of the module whose entries go; empty for all
     * @param olderThan the age since last use, as in {@code 7d}, from which entries go; empty for all
     * @param session tells the modules of the reactor
     * @throws IOException when the cache cannot be changed
     */
    public void clear(Optional<String> module, Optional<String> olderThan, MavenSession session) throws IOException {
        CacheLevels.clearMemory();
        if (module.isPresent() && olderThan.isPresent()) {
            throw new Problem(
                            "accel.module and accel.olderThan are both set",
                            "one of them says what goes",
                            "Set one of the two, or none to clear everything")
                    .asException();
        }
        if (module.isPresent()) {
            String id = moduleId(module.get(), session);
            tell("of " + id, store.clearModule(id));
        } else if (olderThan.isPresent()) {
            Duration age = SettingValues.time("accel.olderThan", olderThan.get());
            tell("not used for " + olderThan.get(), store.clearOlderThan(age));
        } else {
            clearAll();
        }
    }

    /** Removes everything. */
    void clearAll() throws IOException {
        CacheLevels.clearMemory();
        tell("in all", store.clearAll());
    }

    private void tell(String which, Cleared cleared) {
        LOG.info(
                "Cleared {} entries {} from {}, {} freed",
                cleared.entries(),
                which,
                settings.cacheDirectory(),
                Amounts.bytes(cleared.bytes()));
    }

    private static String moduleId(String given, MavenSession session) {
        ModuleChoice choice = new ModuleChoice(given);
        if (choice.isComplete()) {
            return given;
        }
        List<MavenProject> projects = session.getProjects();
        return projects.stream()
                .filter(choice::matches)
                .findFirst()
                .map(ModuleNames::id)
                .orElseThrow(() -> unknownModule(given, projects).asException());
    }

    private static Problem unknownModule(String given, List<MavenProject> projects) {
        List<String> known = projects.stream().map(MavenProject::getArtifactId).toList();
        return new Problem(
                "accel.module=" + given + " is no module of this build",
                "its modules are " + String.join(", ", known),
                Suggestions.nearest(given, known)
                        .map(nearest ->
                                "Did you mean '" + nearest + "'? For a module of another build give groupId:artifactId")
                        .orElse("Give groupId:artifactId for a module of another build"));
    }

    private String oldest(Optional<Instant> oldest) {
        return oldest.map(created ->
                        ", the oldest from " + Amounts.time(Duration.between(created, clock.instant())) + " ago")
                .orElse("");
    }

    private static String byLevel(CacheStatistics counted) {
        String levels = counted.hits().entrySet().stream()
                .map(level -> level.getKey() + " " + level.getValue())
                .collect(Collectors.joining(", "));
        return levels.isEmpty() ? "" : " (" + levels + ")";
    }
}
