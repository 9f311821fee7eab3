package io.github.accelmaven.maven.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.maven.audit.AuditSettings.QuarantineMode;
import io.github.accelmaven.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditSettingsTest {

    @Test
    void read_withoutWishes_auditsEverything() {
        AuditSettings settings = AuditSettings.read(null, " ", null, null);
        assertThat(settings.module()).isEmpty();
        assertThat(settings.goal()).isEmpty();
        assertThat(settings.sample()).isEqualTo(1.0);
        assertThat(settings.quarantine()).isEqualTo(QuarantineMode.KEEP);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "0.25, 0.25", "25%, 0.25", "100%, 1.0"})
    void read_takesASampleAsPartOrPercentage(String given, double sample) {
        assertThat(AuditSettings.read(null, null, given, "Clear").sample()).isEqualTo(sample);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2", "120%", "half", "%", "NaN"})
    void read_ofASampleThatIsNone_saysWhatIsAccepted(String given) {
        assertThatThrownBy(() -> AuditSettings.read(null, null, given, null))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.audit.sample=" + given)
                .hasMessageContaining("25%");
    }

    @Test
    void read_ofAnUnknownMode_suggestsTheNearest() {
        assertThatThrownBy(() -> AuditSettings.read(null, null, null, "cleer"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.audit.quarantine=cleer")
                .hasMessageContaining("'clear'");
    }
}
