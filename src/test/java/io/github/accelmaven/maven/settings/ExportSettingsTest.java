package io.github.accelmaven.maven.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.problem.ProblemException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportSettingsTest {

    private static ExportSettings read(Map<String, String> given) {
        return BuildSettings.read(given).history().exports();
    }

    @Test
    void isAnythingAsked_byNobody_isFalse() {
        assertThat(read(Map.of()).isAnythingAsked(Map.of("PATH", "/bin"))).isFalse();
        assertThat(read(Map.of("accel.githubSummary", "false")).isAnythingAsked(Map.of("GITHUB_STEP_SUMMARY", "x")))
                .isFalse();
    }

    @Test
    void isAnythingAsked_byASettingOrTheEnvironment_isTrue() {
        assertThat(read(Map.of("accel.trace", "t.json")).isAnythingAsked(Map.of()))
                .isTrue();
        assertThat(read(Map.of()).isAnythingAsked(Map.of("GITHUB_STEP_SUMMARY", "x")))
                .isTrue();
        assertThat(read(Map.of()).isAnythingAsked(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "x")))
                .isTrue();
        assertThat(read(Map.of()).isAnythingAsked(Map.of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "x")))
                .isTrue();
    }

    @Test
    void trace_isAbsolute_andASwitchWithoutAFileIsRefused() {
        assertThat(read(Map.of("accel.trace", "t.json")).trace())
                .hasValue(Path.of("t.json").toAbsolutePath());
        assertThatThrownBy(() -> read(Map.of("accel.trace", "true")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("-Daccel.trace=trace.json");
    }
}
