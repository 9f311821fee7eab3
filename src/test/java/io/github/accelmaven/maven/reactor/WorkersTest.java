package io.github.accelmaven.maven.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.Samples;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    private static MavenSession session(int modules) {
        MavenProject project = Samples.project(Path.of("module").toAbsolutePath());
        MavenSession session = Samples.session(project, Path.of("").toAbsolutePath());
        session.setProjects(Collections.nCopies(modules, project));
        return session;
    }

    private static Workers workers(MavenSession session, int cores) {
        return Workers.of(session, true, OptionalInt.empty(), cores);
    }

    @Test
    void withoutASwitch_thereIsOneForEachCore_upToFour() {
        assertThat(workers(session(10), 2).count()).isEqualTo(2);
        assertThat(workers(session(10), 16).count()).isEqualTo(4);
    }

    @Test
    void thereAreNeverMoreThanModules() {
        MavenSession session = session(3);
        session.getRequest().setDegreeOfConcurrency(8);
        assertThat(workers(session, 16).count()).isEqualTo(3);
        assertThat(workers(session(3), 16).count()).isEqualTo(3);
        assertThat(Workers.of(session(3), true, OptionalInt.of(9), 2).count()).isEqualTo(3);
    }

    @Test
    void mavensOwnSwitch_goesBeforeJobs() {
        MavenSession session = session(10);
        session.getRequest().setDegreeOfConcurrency(6);
        assertThat(Workers.of(session, true, OptionalInt.of(2), 2).count()).isEqualTo(6);
    }

    @Test
    void jobs_goBeforeCores() {
        assertThat(Workers.of(session(10), true, OptionalInt.of(7), 2).count()).isEqualTo(7);
    }

    @Test
    void oneModule_isBuiltByOne_withoutAWord() {
        assertThat(workers(session(1), 8)).isEqualTo(new Workers(1, Optional.empty()));
    }

    @Test
    void whatMakesItOne_isSaid() {
        assertThat(Workers.of(session(2), false, OptionalInt.of(3), 8).whyOne()).contains("accel.parallel is false");
        assertThat(Workers.of(session(2), true, OptionalInt.of(1), 8).whyOne()).contains("accel.jobs is 1");
        assertThat(workers(session(2), 1).whyOne()).contains("this machine has one core");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Launcher -T1 verify", "Launcher verify -T 1", "Launcher --threads=1", "Launcher --threads 1 x"})
    void mavensSwitchWithOneThread_isObeyed(String command) {
        MavenSession session = session(5);
        session.getSystemProperties().setProperty("sun.java.command", command);
        assertThat(workers(session, 8).whyOne()).contains("Maven was called with -T1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Launcher -T1C verify", "Launcher verify -T 10", "Launcher -Dx=-T1x", "Launcher -Tx1"})
    void otherSwitches_areNotTakenForIt(String command) {
        MavenSession session = session(5);
        session.getSystemProperties().setProperty("sun.java.command", command);
        assertThat(workers(session, 8).count()).isEqualTo(4);
    }
}
