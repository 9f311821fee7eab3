package io.github.accelmaven.maven.shortcut;

import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.maven.console.UnchangedGoals;
import io.github.accelmaven.maven.project.CalledGoals;
import io.github.accelmaven.maven.project.ModelFiles;
import io.github.accelmaven.maven.project.ModelPlaces;
import io.github.accelmaven.maven.project.ModuleNames;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.state.Evidence;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.OutputSize;
import io.github.accelmaven.state.RecordedStat;
import io.github.accelmaven.state.RecordedValue;
import io.github.accelmaven.state.Shortcut;
import io.github.accelmaven.state.Surroundings;
import io.github.accelmaven.state.ToldHistory;
import io.github.accelmaven.state.ToldModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers what the next session with the same request compares with, before Maven reads a POM file. */
public final class NewShortcut {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final String request;
    private final boolean verbose;
    private final ToldHistory history;
    private final List<RecordedStat> looked;

    private NewShortcut(
            MavenSession session, String request, boolean verbose, ToldHistory history, List<RecordedStat> looked) {
        this.session = session;
        this.request = request;
        this.verbose = verbose;
        this.history = history;
        this.looked = looked;
    }

    /**
     * Looks at what only Maven has looked at; to be called before the first goal runs.
     *
     * @param verbose whether the outcome of each goal is told
     * @param history what sessions say of themselves, but for what lies in place
     * @return empty when the session cannot lead to a short cut
     */
    public static Optional<NewShortcut> begin(
            MavenSession session, PlexusContainer container, ModelFiles models, boolean verbose, ToldHistory history) {
        Optional<String> request = RequestMark.find(session.getRequest());
        if (request.isEmpty() || !RequestDigest.isOnlyABuild(CalledGoals.of(session))) {
            return Optional.empty();
        }
        try {
            Optional<String> extension = OtherExtensions.inProjects(session, container);
            if (extension.isPresent()) {
                LOG.debug("The next build takes no short cut: the extension {} may decide anything", extension.get());
                return Optional.empty();
            }
            return Optional.of(new NewShortcut(session, request.get(), verbose, history, looked(session, models)));
        } catch (ModelFiles.UnknownModelException | IOException | ComponentLookupException e) {
            LOG.debug("The next build takes no short cut: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static List<RecordedStat> looked(MavenSession session, ModelFiles models)
            throws ModelFiles.UnknownModelException, IOException {
        Set<Path> places = new ModelPlaces(session, models).all(RequestSurroundings.settings(session.getRequest()));
        long started = TimeUnit.MILLISECONDS.toNanos(
                session.getRequest().getStartTime().toInstant().toEpochMilli());
        List<RecordedStat> stats = new ArrayList<>();
        for (Path place : places) {
            Optional<FileStat> stat = FileStat.following(place);
            if (stat.filter(found -> found.isRacyAt(started)).isPresent()) {
                throw new ModelFiles.UnknownModelException(place + " was written after Maven started");
            }
            stats.add(new RecordedStat(place.toString(), stat));
        }
        for (Path file : OtherExtensions.OPERATING_SYSTEM) {
            stats.add(new RecordedStat(file.toString(), FileStat.following(file)));
        }
        return stats;
    }

    /**
     * The short cut at the end of the session; empty when a module has to be looked into.
     *
     * @param standing the record of a module that came to its end in this session, and whose evidence holds
     */
    public Optional<Shortcut> end(Function<MavenProject, Optional<ModuleRecord>> standing) {
        List<ToldModule> modules = new ArrayList<>();
        Set<RecordedStat> stats = new LinkedHashSet<>(looked);
        Set<RecordedValue> values = new LinkedHashSet<>();
        long until = Long.MAX_VALUE;
        OutputSize outputs = OutputSize.NONE;
        for (MavenProject project : session.getProjects()) {
            Optional<ModuleRecord> record = standing.apply(project);
            Optional<Surroundings> surroundings =
                    record.flatMap(ModuleRecord::surroundings).filter(Surroundings::complete);
            if (surroundings.isEmpty()) {
                LOG.debug("The next build takes no short cut: it has to look into {}", project.getId());
                return Optional.empty();
            }
            outputs = outputs.plus(record.get().outputs(ModulePaths.base(project)));
            until = Math.min(until, surroundings.get().until());
            stats.addAll(surroundings.get().stats());
            values.addAll(surroundings.get().values());
            for (Evidence evidence : evidence(record.get())) {
                stats.addAll(evidence.stats());
                values.addAll(evidence.values());
            }
            modules.add(UnchangedGoals.of(
                    ModuleNames.shown(project, session), record.get(), ModulePaths.normalizer(project, session)));
        }
        OutputSize inPlace = outputs;
        return Optional.of(new Shortcut(
                request, until, verbose, history.with(inPlace), modules, List.copyOf(values), List.copyOf(stats)));
    }

    private static List<Evidence> evidence(ModuleRecord record) {
        return record.all().stream().flatMap(unit -> unit.evidence().stream()).toList();
    }
}
