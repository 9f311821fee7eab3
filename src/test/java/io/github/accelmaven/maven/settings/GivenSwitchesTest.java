package io.github.accelmaven.maven.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.problem.ProblemException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenSwitchesTest {

    private final Properties user = new Properties();

    private GivenSwitches switches() {
        return new GivenSwitches(user, () -> Map.of("accel.cache", "boolean", "accel.phase", "java.lang.String"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "TRUE", ""})
    void check_ofASwitchThatIsOnOrOff_isContent(String value) {
        user.setProperty("accel.cache", value);
        switches().check();
        assertThat(switches().unknown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "no", "0", " true"})
    void check_ofASwitchThatIsNeither_saysSo(String value) {
        user.setProperty("accel.cache", value);
        GivenSwitches switches = switches();
        assertThatThrownBy(switches::check)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.cache=" + value)
                .hasMessageContaining("true or false");
    }

    @Test
    void check_looksOnlyAtSwitches() {
        user.setProperty("accel.phase", "maybe");
        user.setProperty("cache", "maybe");
        switches().check();
        assertThat(switches().unknown()).isEmpty();
    }

    @Test
    void unknown_namesWhatWasProbablyMeant() {
        user.setProperty("accel.cahce", "false");
        user.setProperty("accel.somethingElse", "1");
        assertThat(switches().unknown())
                .containsExactly(
                        "-Daccel.cahce changes nothing, because accel has no such switch; did you mean -Daccel.cache?",
                        "-Daccel.somethingElse changes nothing, because accel has no such switch."
                                + " mvn accel:help -Ddetail shows all");
    }
}
