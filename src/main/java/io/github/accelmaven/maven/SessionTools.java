package io.github.accelmaven.maven;

import io.github.accelmaven.cache.LayeredCache;
import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.engine.EngineContext;
import io.github.accelmaven.engine.InputObserver;
import io.github.accelmaven.engine.Module;
import io.github.accelmaven.engine.RecordCheck;
import io.github.accelmaven.engine.RunOptions;
import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.fingerprint.FileHashIndex;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.HashCounts;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.lifecycle.Definitions;
import io.github.accelmaven.maven.history.HistoryConfig;
import io.github.accelmaven.maven.key.CoordinateInputs;
import io.github.accelmaven.maven.key.GoalKeyTools;
import io.github.accelmaven.maven.key.JdkIdentity;
import io.github.accelmaven.maven.key.PluginIdentity;
import io.github.accelmaven.maven.parameter.CurrentValues;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.project.LooseClasses;
import io.github.accelmaven.maven.project.MavensFiles;
import io.github.accelmaven.maven.project.ModuleNames;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.maven.settings.GivenSecrets;
import io.github.accelmaven.rules.GoalRule;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** What a session looks at goals and files with, whether it builds or only looks: rules, digests, cache. */
public final class SessionTools {

    private final MavenSession session;
    private final MavenComponents components;
    private final EventSink events;
    private final BuildSettings settings;
    private final ConfigFiles files;
    private final Definitions definitions;
    private final RecordCheck check = new RecordCheck(new CurrentValues(System.getenv(), Clock.systemUTC()));
    private final Lazy<ModuleRules> rules = new Lazy<>(this::readRules);
    private final Lazy<EngineContext> context = new Lazy<>(this::createContext);
    private final Queue<String> sharedIndexFaults = new ConcurrentLinkedQueue<>();
    private final Map<MavenProject, String> keys = new ConcurrentHashMap<>();
    private final Map<MavenProject, String> names = new ConcurrentHashMap<>();
    private final Lazy<Set<String>> artifactIds;
    private final Lazy<PathNormalizer> commonPaths;
    private final Lazy<Set<Path>> phaseOutputs;
    private final Map<String, GoalKeyTools> keyTools = new ConcurrentHashMap<>();

    SessionTools(
            BuildSettings settings,
            MavenSession session,
            MavenComponents components,
            ConfigFiles files,
            EventSink events) {
        this.session = session;
        this.components = components;
        this.events = events;
        this.settings = settings;
        this.files = files;
        this.definitions = SessionPipeline.definitions(files);
        this.artifactIds = new Lazy<>(() -> ModuleNames.ambiguous(session));
        this.phaseOutputs = new Lazy<>(() -> SessionPipeline.outputs(session, definitions));
        this.commonPaths = new Lazy<>(() -> ModulePaths.commonNormalizer(session));
    }

    private ModuleRules readRules() {
        return ModuleRules.read(
                session,
                files,
                modules -> new PlannedGoals(session, modules, components, settings.phases()),
                doubt -> events.emit(new Event.Warned(doubt.what(), doubt.sentence())));
    }

    /**
     * Reads the rules of the project.
     *
     * @throws io.github.accelmaven.problem.ProblemException one that tells everything that is wrong with a file
     */
    void checkRules() {
        rules.get();
    }

    private EngineContext createContext() {
        Path root = ModulePaths.root(session);
        FileHasher hasher = new FileHasher(
                root,
                index(Checkout.directory(root), this::warnOfIndex),
                index(settings.cacheDirectory().resolve("v1"), sharedIndexFaults::add));
        RunOptions options = new RunOptions(
                UUID.randomUUID().toString(),
                System.getProperty("java.runtime.version"),
                settings.switches().rerun());
        return new EngineContext(
                new LayeredCache(CacheLevels.of(settings), events),
                hasher,
                check,
                events,
                options,
                GivenSecrets.of(session, System.getenv()),
                Clock.systemUTC());
    }

    /** Compares modules with their records; the one that the engine uses. */
    RecordCheck check() {
        return check;
    }

    /** What the configuration files say of pipelines. */
    Definitions definitions() {
        return definitions;
    }

    /** What the project says of the history. */
    HistoryConfig history() {
        return files.of(ModulePaths.root(session)).map(HistoryConfig::read).orElse(HistoryConfig.DEFAULT);
    }

    /** Tells what was counted. */
    void count(EventSink sink) {
        hashCounts().ifPresent(counts -> {
            sink.emit(new Event.Counted(Counter.FILES_HASHED, counts.computed()));
            sink.emit(new Event.Counted(Counter.FILES_KNOWN, counts.avoided()));
        });
        sink.emit(new Event.Counted(Counter.CONFIG_LOADS, files.loads()));
        sink.emit(new Event.Counted(Counter.CONFIG_HITS, files.hits()));
    }

    /** How many files were read for their digests; empty when nothing of the kind was done. */
    private Optional<HashCounts> hashCounts() {
        return context.isMade() ? Optional.of(context().hasher().counts()) : Optional.empty();
    }

    EngineContext context() {
        return context.get();
    }

    /** What the engine has to know of the module of a project. */
    public Module module(MavenProject project) {
        Path base = ModulePaths.base(project);
        Path buildDirectory = base.resolve(project.getBuild().getDirectory()).normalize();
        return new Module(
                name(project),
                ModuleNames.id(project),
                base,
                buildDirectory,
                Set.of(
                        base.resolve(project.getBuild().getOutputDirectory()),
                        base.resolve(project.getBuild().getTestOutputDirectory()),
                        buildDirectory.resolve("generated-sources"),
                        buildDirectory.resolve("generated-test-sources")),
                Checkout.aside(buildDirectory),
                new MavensFiles(buildDirectory).or(this::belongsToPhase),
                file -> false);
    }

    private boolean belongsToPhase(Path file) {
        return phaseOutputs.get().stream().anyMatch(file::startsWith);
    }

    /** What people call the module of a project. */
    String name(MavenProject project) {
        return names.computeIfAbsent(project, asked -> ModuleNames.shown(asked, artifactIds.get()));
    }

    /** What makes paths in a project independent of the checkout, the local repository and the JDK. */
    PathNormalizer normalizer(MavenProject project) {
        return commonPaths.get().with(ModulePaths.MODULE, ModulePaths.base(project));
    }

    /**
     * The name under which the module's records are kept, the same from the first question to the last: goals such as
     * {@code shade:shade} give the project another POM file.
     */
    public String key(MavenProject project) {
        return keys.computeIfAbsent(project, asked -> ModulePaths.key(asked, session));
    }

    GoalUnit unit(MojoExecution execution, MavenSession own, GoalRunner runner) {
        String module = key(own.getCurrentProject());
        GoalKeyTools tools = keyTools.computeIfAbsent(module, key -> keyTools(own.getCurrentProject()));
        return new GoalUnit(
                execution,
                own,
                rules.get().of(module),
                runner,
                tools.seeing(runner.loose()),
                forks(execution, rule(execution, own.getCurrentProject()), own, runner));
    }

    /** What is known about a goal; empty when no rule is for it. */
    Optional<GoalRule> rule(MojoExecution execution, MavenProject project) {
        return rules.get()
                .of(key(project))
                .find(execution.getGroupId(), execution.getArtifactId(), execution.getVersion(), execution.getGoal());
    }

    /** The goals that this one forks; empty when there is one among them that its rule does not name. */
    private Optional<ForkedGoals> forks(
            MojoExecution execution, Optional<GoalRule> rule, MavenSession own, GoalRunner runner) {
        List<GoalUnit> units = new ArrayList<>();
        for (Map.Entry<String, List<MojoExecution>> project :
                execution.getForkedExecutions().entrySet()) {
            boolean isOwn = project.getKey().equals(forkKey(own.getCurrentProject()));
            for (MojoExecution forked : project.getValue()) {
                boolean isNamed = rule.isPresent()
                        && rule.get().forks().contains(forked.getGoal())
                        && forked.getPlugin()
                                .getKey()
                                .equals(execution.getPlugin().getKey());
                if (!isOwn || !isNamed) {
                    return Optional.empty();
                }
                units.add(unit(forked, own, runner));
            }
        }
        return Optional.of(new ForkedGoals(List.copyOf(units)));
    }

    /** As Maven names the projects for which goals are forked. */
    private static String forkKey(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
    }

    private GoalKeyTools keyTools(MavenProject project) {
        FileHasher hasher = context().hasher();
        return new GoalKeyTools(
                hasher,
                normalizer(project),
                new PluginIdentity(components.buildPluginManager(), components.repositorySystem(), hasher),
                new JdkIdentity(components.toolchains(), hasher.lookup()),
                components.toolchains(),
                new CoordinateInputs(components.repositorySystem()),
                System.getenv(),
                context().clock(),
                InputObserver.NONE,
                LooseClasses.none(),
                settings.cacheDirectory());
    }

    /**
     * Saves what is to outlive the session. A fault of the index that lies beside the cache has most likely the cause
     * that switched the cache off, and is told only where that was not told.
     */
    void save() {
        if (context.isMade()) {
            context().hasher().save();
            context().cache().finish();
            if (!context().cache().isImpaired()) {
                sharedIndexFaults.forEach(this::warnOfIndex);
            }
        }
    }

    private static FileHashIndex index(Path directory, Consumer<String> warnings) {
        return new FileHashIndex(directory.resolve("file-hashes"), warnings);
    }

    private void warnOfIndex(String sentence) {
        events.emit(new Event.Warned("file-hash index", sentence));
    }

    /** Why the module can only be built plainly; empty when the engine can take it. */
    static Optional<String> whyPlain(Module module) throws IOException {
        Path directory = module.buildDirectory();
        if (!directory.startsWith(module.base()) || directory.equals(module.base())) {
            return Optional.of("its build directory " + directory + " is not inside the module");
        }
        for (Path path = directory;
                !path.equals(module.base());
                path = path.resolveSibling("").normalize()) {
            if (Files.isSymbolicLink(path)) {
                return Optional.of("its build directory " + directory + " is reached through a symbolic link");
            }
        }
        return linkOutOf(directory).map(link -> link + " is a symbolic link out of its build directory");
    }

    /** Goals that write into such a directory write where nobody looks, or, worse, clears up. */
    private static Optional<Path> linkOutOf(Path buildDirectory) throws IOException {
        try (DirectoryStream<Path> links = Files.newDirectoryStream(buildDirectory, Files::isSymbolicLink)) {
            for (Path link : links) {
                if (Files.isDirectory(link) && !link.toRealPath().startsWith(buildDirectory.toRealPath())) {
                    return Optional.of(link);
                }
            }
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
