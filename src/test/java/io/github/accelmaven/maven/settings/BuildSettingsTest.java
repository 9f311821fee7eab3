package io.github.accelmaven.maven.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.problem.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildSettingsTest {

    private static BuildSettings settings(String name, String value) {
        return BuildSettings.read(Map.of(name, value));
    }

    private static void hasTheDefaults(BuildSettings settings) {
        assertThat(settings.phases()).containsExactly("verify");
        assertThat(settings.cacheDirectory()).isEqualTo(Path.of(System.getProperty("user.home"), ".m2/accel"));
        assertThat(settings.maxSize()).isEqualTo(1_000_000_000);
        assertThat(settings.ttl()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.switches()).isEqualTo(new BuildSettings.Switches(true, false, false, false, false, true));
        assertThat(settings.concurrency())
                .isEqualTo(new BuildSettings.Concurrency(
                        true, true, OptionalInt.empty(), Runtime.getRuntime().maxMemory() / 100 * 10));
    }

    @Test
    void read_ofNothing_hasTheDefaults() {
        hasTheDefaults(BuildSettings.read(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void read_ofBlanks_hasTheDefaults(String blank) {
        hasTheDefaults(BuildSettings.read(Map.of(
                "accel.phase", blank,
                "accel.cache", blank,
                "accel.cache.dir", blank,
                "accel.cache.maxSize", blank,
                "accel.cache.ttl", blank,
                "accel.parallel", blank,
                "accel.jobs", blank,
                "accel.memory.min", blank)));
    }

    @Test
    void read_ofSwitches_takesThemAll() {
        BuildSettings settings = BuildSettings.read(Map.of(
                "accel.cache", "false",
                "accel.cache.clear", "true",
                "accel.cache.stats", "true",
                "accel.rerun", "true",
                "accel.verbose", " true ",
                "accel.shortcut", "false"));
        assertThat(settings.switches()).isEqualTo(new BuildSettings.Switches(false, true, true, true, true, false));
    }

    @Test
    void read_ofConcurrency_takesPartsAndSizes() {
        BuildSettings settings = BuildSettings.read(Map.of(
                "accel.parallel", "false",
                "accel.pipelining", "false",
                "accel.jobs", "3",
                "accel.memory.min", "200MB"));
        assertThat(settings.concurrency())
                .isEqualTo(new BuildSettings.Concurrency(false, false, OptionalInt.of(3), 200_000_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clean,verify|clean verify",
                " clean verify |clean verify",
                "clean , verify|clean verify",
                "',verify,'|verify",
                "','|verify",
            })
    void read_ofPhases_separatesThem(String given, String phases) {
        assertThat(settings("accel.phase", given).phases()).containsExactly(phases.split(" "));
    }

    @Test
    void read_ofADirectory_makesItAbsolute() {
        assertThat(settings("accel.cache.dir", ".cache").cacheDirectory())
                .isEqualTo(Path.of(".cache").toAbsolutePath());
        assertThat(settings("accel.cache.dir", "/my cache").cacheDirectory()).isEqualTo(Path.of("/my cache"));
        assertThat(settings("accel.cache.dir", "/a/../my cache").cacheDirectory())
                .isEqualTo(Path.of("/my cache"));
    }

    @Test
    void read_ofADirectoryThatIsNoPath_saysSo() {
        assertThatThrownBy(() -> settings("accel.cache.dir", "cache\0"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.cache.dir=");
    }

    @ParameterizedTest
    @CsvSource({
        "accel.cache.maxSize, big",
        "accel.cache.ttl, long",
        "accel.jobs, 0",
        "accel.jobs, -1",
        "accel.jobs, many",
        "accel.memory.min, 101%",
        "accel.memory.min, much"
    })
    void read_ofBadValues_namesTheSetting(String name, String value) {
        assertThatThrownBy(() -> settings(name, value))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(name + "=" + value);
    }
}
