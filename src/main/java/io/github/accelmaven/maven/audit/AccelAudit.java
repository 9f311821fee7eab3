package io.github.accelmaven.maven.audit;

import io.github.accelmaven.engine.AuditReport;
import io.github.accelmaven.engine.AuditedUnit;
import io.github.accelmaven.engine.FlightObserver;
import io.github.accelmaven.engine.Module;
import io.github.accelmaven.engine.WorkUnit;
import io.github.accelmaven.engine.command.CommandUnit;
import io.github.accelmaven.maven.AccelBuild;
import io.github.accelmaven.maven.GoalFilter;
import io.github.accelmaven.maven.GoalUnit;
import io.github.accelmaven.maven.SessionTools;
import io.github.accelmaven.maven.UnitDecorator;
import io.github.accelmaven.maven.audit.AuditSettings.QuarantineMode;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.project.ModuleNames;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.project.ProjectSavepoint;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.state.Quarantine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job of {@code accel:audit}: a build in which the chosen goals are run twice and watched. */
public final class AccelAudit {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final AccelBuild build;
    private final BuildSettings settings;
    private final AuditSettings audit;
    private final Quarantine quarantine;
    private final GoalFilter filter;
    private final Random sampling = new Random();
    private final FlightObserver observer = new FlightObserver();
    private final List<AuditReport> reports = new ArrayList<>();
    private final GoalWatch watch;
    private final Path scratch;
    private int phases;

    /** @throws IOException when the checkout cannot be read */
    public AccelAudit(MavenSession session, PlexusContainer container, BuildSettings settings, AuditSettings audit)
            throws IOException {
        this.session = session;
        this.build = new AccelBuild(session, container, settings);
        this.settings = settings;
        this.audit = audit;
        this.quarantine = Quarantine.read(Checkout.quarantine(ModulePaths.root(session)));
        this.filter = new GoalFilter(audit.module(), audit.goal());
        this.watch = new GoalWatch(session, this::isUnwatched, observer);
        this.scratch = ScratchDirectory.of(ModulePaths.root(session), settings.cacheDirectory());
    }

    /**
     * Builds, and tells what was found.
     *
     * @throws io.github.accelmaven.problem.ProblemException when something was found
     * @throws Exception what the build failed with
     */
    public void run() throws Exception {
        if (audit.quarantine() == QuarantineMode.CLEAR) {
            LOG.info("Trusted again: {} goals that an earlier audit found doubtful", quarantine.clear());
        }
        BuildReport report = new BuildReport(settings.switches().verbose());
        build.run(new Decorator(), report);
        filter.checkThatSomethingMatched();
        watch.save(report);
        if (audit.quarantine() != QuarantineMode.OFF) {
            quarantine.write();
        }
        long doubtful = reports.stream()
                .filter(audited -> !audited.findings().isEmpty())
                .count();
        LOG.info("Audited {}: {} sound, {} with findings", audited(), reports.size() - doubtful, doubtful);
        if (watch.count() > 0) {
            LOG.info("Watched {} goals without a rule: mvn accel:doctor proposes one", watch.count());
        }
        if (doubtful > 0) {
            throw new Problem(
                            doubtful + " of " + reports.size() + " audited goals" + (phases > 0 ? " and phases" : "")
                                    + " cannot be trusted",
                            "they read or write what no rule declares, or make something else each time",
                            "Declare it in accel.toml, or have the goal mended; see the findings above")
                    .asException();
        }
    }

    private String audited() {
        int goals = reports.size() - phases;
        String ofPhases = phases + (phases == 1 ? " phase" : " phases");
        return phases == 0 ? goals + " goals" : goals == 0 ? ofPhases : goals + " goals, " + ofPhases;
    }

    /** Audits what is chosen. */
    private final class Decorator implements UnitDecorator {

        @Override
        public WorkUnit decorate(GoalUnit unit, SessionTools tools) {
            return audited(unit, tools);
        }

        @Override
        public WorkUnit decorate(Module module, WorkUnit unit) {
            boolean isChosen = unit instanceof CommandUnit
                    && filter.matchesPhase(module.name())
                    && sampling.nextDouble() < audit.sample();
            return isChosen ? audited(module, unit) : unit;
        }
    }

    private WorkUnit audited(Module module, WorkUnit commands) {
        return new AuditedUnit(
                commands,
                new AuditedUnit.Audit(
                        module,
                        ModulePaths.root(session),
                        this::isUnwatched,
                        file -> false,
                        scratch,
                        observer,
                        // Commands leave nothing in memory.
                        () -> () -> {},
                        found -> {
                            phases++;
                            take(found, module.name(), module.id());
                        }));
    }

    private WorkUnit audited(GoalUnit unit, SessionTools tools) {
        MavenProject project = unit.project();
        if (!filter.matches(project, unit.execution()) || sampling.nextDouble() >= audit.sample()) {
            return unit;
        }
        if (!unit.hasRule()) {
            return audit.goal().isPresent() ? watch.watched(unit, tools) : unit;
        }
        Path root = ModulePaths.root(session);
        return new AuditedUnit(
                unit,
                new AuditedUnit.Audit(
                        tools.module(project),
                        root,
                        this::isUnwatched,
                        unit::varies,
                        scratch,
                        observer,
                        () -> ProjectSavepoint.of(project, unit.context()),
                        report -> take(report, ModuleNames.shown(project, session), tools.key(project))));
    }

    private boolean isUnwatched(Path file) {
        Path localRepository = session.getRepositorySession()
                .getLocalRepository()
                .getBasedir()
                .toPath()
                .toAbsolutePath()
                .normalize();
        return file.startsWith(Checkout.directory(ModulePaths.root(session))) || file.startsWith(localRepository);
    }

    private void take(AuditReport report, String shown, String module) {
        reports.add(report);
        boolean sound = report.findings().isEmpty();
        LOG.info(
                "accel: {} {} {}: read {} files of the checkout, made {}",
                shown,
                report.unit(),
                sound ? "sound" : "has findings",
                report.filesRead(),
                report.filesMade());
        report.findings().forEach(finding -> LOG.warn("  {} {}", report.unit(), finding));
        report.remarks().forEach(remark -> LOG.info("  {}", remark));
        if (sound) {
            quarantine.remove(module, report.id());
        } else {
            quarantine.put(module, report.id(), report.findings().get(0));
        }
    }
}
