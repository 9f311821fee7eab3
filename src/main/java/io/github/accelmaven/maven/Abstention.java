package io.github.accelmaven.maven;

import io.github.accelmaven.maven.project.CalledGoals;
import io.github.accelmaven.maven.settings.GivenSettings;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.slf4j.Logger;

/**
 * Why accel leaves the goals of a session that Maven drives to Maven alone.
 *
 * @param reason as a sentence
 * @param isWarning whether the user should know it without asking
 */
public record Abstention(String reason, boolean isWarning) {

    /** Goals of accel that drive the reactor themselves. */
    private static final Set<String> OWN_BUILDS = Set.of("build", "audit", "check", "doctor", "explain");

    /** Why this session is left to Maven; empty when it is not. */
    public static Optional<Abstention> of(MavenSession session, GivenSettings settings) {
        if (settings.isOn("accel.skip")) {
            return Optional.of(new Abstention("accel.skip is set: this build is Maven's alone", false));
        }
        if (!session.getRequest().isProjectPresent()) {
            return Optional.of(new Abstention("there is no project here", false));
        }
        if ("concurrent".equals(session.getRequest().getBuilderId())) {
            return Optional.of(new Abstention(
                    "Maven's concurrent builder (-b concurrent) runs phases in an order of its own, which accel does not"
                            + " know: this build is Maven's alone. Leave the switch out to have results reused",
                    true));
        }
        if (session.getRepositorySession().getData().get(LifecycleBuild.TAKEN) != null) {
            return Optional.of(new Abstention("goals go through accel already", false));
        }
        return isDrivenByAccel(session)
                ? Optional.of(new Abstention("a goal of accel drives this build", false))
                : Optional.empty();
    }

    /** Nothing runs in such a session that accel could take, and {@code accel:restore} has work of its own there. */
    static Optional<Abstention> fromOwnGoals(MavenSession session) {
        return OwnGoals.areAll(CalledGoals.of(session))
                ? Optional.of(new Abstention("nothing but goals of accel is called", false))
                : Optional.empty();
    }

    /** A goal that drives the reactor was not called but is bound in a POM, and Maven runs the goals of the build itself. */
    static Optional<Abstention> fromBoundBuild(MavenSession session) {
        return isDrivenByAccel(session)
                ? Optional.empty()
                : Optional.of(new Abstention(
                        "A goal of accel that builds the reactor (accel:build, accel:audit) is bound in a POM, where Maven"
                                + " runs the goals of the build itself: it does nothing there. Take it out of the POM and call"
                                + " 'mvn accel:build', or have Maven's own commands go through accel with"
                                + " <extensions>true</extensions>",
                        true));
    }

    private static boolean isDrivenByAccel(MavenSession session) {
        return CalledGoals.of(session).stream()
                .anyMatch(
                        goal -> OwnGoals.name(goal).filter(OWN_BUILDS::contains).isPresent());
    }

    /** Tells the reason, once in a session. */
    public void tell(MavenSession session, Logger log) {
        if (!session.getRepositorySession().getData().set(reason, null, true)) {
            return;
        }
        if (isWarning) {
            log.warn("{}", reason);
        } else {
            log.debug("{}", reason);
        }
    }
}
