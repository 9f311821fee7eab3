package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.problem.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildSettingsTest {

    private static final BuildSettings.Switches SWITCHES = new BuildSettings.Switches(true, false, false, false, false);

    private static BuildSettings settings(@Nullable String phase, @Nullable String directory) {
        return BuildSettings.read(phase, directory, null, null, SWITCHES);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void read_ofWhatIsNotGiven_hasTheDefaults(@Nullable String nothing) {
        BuildSettings settings = BuildSettings.read(nothing, nothing, nothing, nothing, SWITCHES);
        assertThat(settings.phases()).containsExactly("verify");
        assertThat(settings.cacheDirectory()).isEqualTo(Path.of(System.getProperty("user.home"), ".m2/accel"));
        assertThat(settings.maxSize()).isEqualTo(1_000_000_000);
        assertThat(settings.ttl()).isEqualTo(Duration.ofDays(1));
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
        assertThat(settings(given, null).phases()).containsExactly(phases.split(" "));
    }

    @Test
    void read_ofADirectory_makesItAbsolute() {
        assertThat(settings(null, ".cache").cacheDirectory())
                .isEqualTo(Path.of(".cache").toAbsolutePath());
        assertThat(settings(null, "/my cache").cacheDirectory()).isEqualTo(Path.of("/my cache"));
    }

    @Test
    void read_ofADirectoryThatIsNoPath_saysSo() {
        assertThatThrownBy(() -> settings(null, "cache\0"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.cache.dir=");
    }

    @Test
    void read_ofBadValues_namesTheSetting() {
        assertThatThrownBy(() -> BuildSettings.read(null, null, "big", null, SWITCHES))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.cache.maxSize=big");
        assertThatThrownBy(() -> BuildSettings.read(null, null, null, "long", SWITCHES))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.cache.ttl=long");
    }
}
