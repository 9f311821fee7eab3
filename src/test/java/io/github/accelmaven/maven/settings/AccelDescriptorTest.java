package io.github.accelmaven.maven.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AccelDescriptorTest {

    private static String xml(String configuration) {
        return "<plugin><mojos><mojo><goal>build</goal><configuration>" + configuration
                + "</configuration></mojo></mojos></plugin>";
    }

    @Test
    void parse_knowsWhatCanBeSet_andWithWhatType() {
        AccelDescriptor descriptor = AccelDescriptor.parse(
                xml("<cacheDirectory implementation='java.lang.String'>${accel.cache.dir}</cacheDirectory>"
                        + "<cache implementation='boolean' default-value='true'>${accel.cache}</cache>"));
        assertThat(descriptor.types())
                .containsEntry("accel.cache", "boolean")
                .containsEntry("accel.cache.dir", "java.lang.String");
        assertThat(descriptor.properties()).containsEntry("cacheDirectory", "accel.cache.dir");
    }

    @Test
    void parse_leavesOutWhatUsersCannotSet() {
        AccelDescriptor descriptor =
                AccelDescriptor.parse(xml("<session implementation='x' default-value='${session}'/>"
                        + "<other implementation='x'>${maven.other}</other>"));
        assertThat(descriptor.types()).isEmpty();
        assertThat(descriptor.properties()).isEmpty();
    }

    @Test
    void read_knowsTheSwitchesOfThisBuild() {
        Map<String, String> types = AccelDescriptor.read().types();
        assertThat(types)
                .containsEntry("accel.jobs", "java.lang.String")
                .containsEntry("accel.pipelining", "boolean")
                .containsEntry("accel.cache.maxSize", "java.lang.String");
        assertThat(AccelDescriptor.read().properties()).containsEntry("cacheMaxSize", "accel.cache.maxSize");
    }
}
