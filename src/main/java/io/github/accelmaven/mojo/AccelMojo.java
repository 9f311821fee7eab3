package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.settings.GivenSwitches;
import io.github.accelmaven.problem.ProblemException;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.PlexusContainer;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: they can be skipped, and their failures are told in sentences. */
abstract class AccelMojo extends AbstractMojo {

    /** Whether accel does nothing. */
    @Parameter(property = "accel.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Inject
    private @Nullable PlexusContainer container;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            checkSwitches();
            if (skip) {
                getLog().info("accel.skip is set: accel does nothing.");
                return;
            }
            perform();
        } catch (ProblemException e) {
            throw new MojoFailureException(e.problem().sentence());
        } catch (Exception e) {
            throw AccelMojo.<MojoExecutionException>asItIs(e);
        }
    }

    private void checkSwitches() {
        GivenSwitches switches = new GivenSwitches(session().getUserProperties());
        switches.check();
        // Once: bound goals of accel run in each module.
        if (session().getRepositorySession().getData().set(GivenSwitches.class.getName(), null, true)) {
            switches.unknown().forEach(getLog()::warn);
        }
    }

    /** The goal's work. What it throws reaches Maven as it is, so that no trace of accel stands around a goal's failure. */
    abstract void perform() throws Exception;

    final MavenSession session() {
        return given(session);
    }

    final PlexusContainer container() {
        return given(container);
    }

    static <T> T given(@Nullable T injected) {
        if (injected == null) {
            throw new IllegalStateException("Maven injects this before it executes the goal");
        }
        return injected;
    }

    /**
     * Throws a checked exception that the signature does not name. Maven's own executor passes what it does not know on
     * unchanged, and a failure of a goal that accel ran must arrive as Maven made it.
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <E extends Exception> E asItIs(Exception failure) throws E {
        throw (E) failure;
    }
}
