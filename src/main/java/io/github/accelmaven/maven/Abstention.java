package io.github.accelmaven.maven;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.slf4j.Logger;

/**
 * Why accel, as an extension, leaves a session to Maven alone.
 *
 * @param reason as a sentence
 * @param isWarning whether the user should know it without asking
 */
record Abstention(String reason, boolean isWarning) {

    /** Goals of accel that drive the reactor themselves. */
    private static final Set<String> OWN_BUILDS = Set.of("build", "audit", "check", "doctor", "explain");

    private static final List<String> PREFIXES = List.of("accel:", AccelDescriptor.KEY + ":");

    /** Why this session is left to Maven; empty when it is not. */
    static Optional<Abstention> of(MavenSession session, GivenSettings settings) {
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
            return Optional.of(new Abstention("another copy of accel takes part in this build", false));
        }
        return session.getGoals().stream().anyMatch(Abstention::isOwnBuild)
                ? Optional.of(new Abstention("a goal of accel drives this build", false))
                : Optional.empty();
    }

    /** Goals may be called by their prefix, or by coordinates with or without a version. */
    private static boolean isOwnBuild(String goal) {
        String name = goal.replaceFirst("@.*$", "");
        return PREFIXES.stream().anyMatch(name::startsWith)
                && OWN_BUILDS.contains(name.substring(name.lastIndexOf(':') + 1));
    }

    void tell(Logger log) {
        if (isWarning) {
            log.warn("{}", reason);
        } else {
            log.debug("{}", reason);
        }
    }
}
