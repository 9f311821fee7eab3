package io.github.accelmaven.maven.doctor;

import java.io.IOException;
import java.util.List;

/** Looks for one kind of thing that stands between a project and fast, right builds. */
@FunctionalInterface
interface DoctorCheck {

    /** Every check, in no order that matters. */
    List<DoctorCheck> ALL = List.of(
            new UncachedGoals(),
            new UnruledGoals(),
            new OutputTimestamps(),
            new BuildTimestamps(),
            new UnpinnedPlugins(),
            new MovingDependencies(),
            new SystemDependencies(),
            new SingleThreadedGoals(),
            new FlattenedPoms());

    /**
     * What it finds.
     *
     * @throws IOException when a file of the project cannot be read
     */
    List<Finding> findings(ReactorSurvey survey) throws IOException;
}
