package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.problem.ProblemException;
import java.util.Properties;
import org.apache.maven.plugin.descriptor.DuplicateParameterException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenSwitchesTest {

    private final Properties user = new Properties();

    private GivenSwitches switches() throws Exception {
        PluginDescriptor accel = new PluginDescriptor();
        MojoDescriptor build = new MojoDescriptor();
        build.setGoal("build");
        build.setMojoConfiguration(new DefaultPlexusConfiguration("configuration"));
        addParameter(build, "cache", "boolean");
        addParameter(build, "phase", "java.lang.String");
        accel.addMojo(build);
        return new GivenSwitches(user, accel);
    }

    private static void addParameter(MojoDescriptor goal, String name, String type) throws DuplicateParameterException {
        Parameter parameter = new Parameter();
        parameter.setName(name);
        parameter.setType(type);
        goal.addParameter(parameter);
        goal.getMojoConfiguration().addChild(name, "${accel." + name + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "TRUE", ""})
    void check_ofASwitchThatIsOnOrOff_isContent(String value) throws Exception {
        user.setProperty("accel.cache", value);
        switches().check();
        assertThat(switches().unknown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "no", "0", " true"})
    void check_ofASwitchThatIsNeither_saysSo(String value) throws Exception {
        user.setProperty("accel.cache", value);
        GivenSwitches switches = switches();
        assertThatThrownBy(switches::check)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.cache=" + value)
                .hasMessageContaining("true or false");
    }

    @Test
    void check_looksOnlyAtSwitches() throws Exception {
        user.setProperty("accel.phase", "maybe");
        user.setProperty("cache", "maybe");
        switches().check();
        assertThat(switches().unknown()).isEmpty();
    }

    @Test
    void unknown_namesWhatWasProbablyMeant() throws Exception {
        user.setProperty("accel.cahce", "false");
        user.setProperty("accel.somethingElse", "1");
        assertThat(switches().unknown())
                .containsExactly(
                        "-Daccel.cahce changes nothing, because accel has no such switch; did you mean -Daccel.cache?",
                        "-Daccel.somethingElse changes nothing, because accel has no such switch."
                                + " mvn accel:help -Ddetail shows all");
    }
}
