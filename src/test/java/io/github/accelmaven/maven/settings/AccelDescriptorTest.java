package io.github.accelmaven.maven.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AccelDescriptorTest {

    private static InputStream xml(String configuration) {
        String text = "<plugin><mojos><mojo><goal>build</goal><configuration>" + configuration
                + "</configuration></mojo></mojos></plugin>";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void parse_knowsWhatCanBeSet_andWithWhatType() throws IOException {
        AccelDescriptor descriptor = AccelDescriptor.parse(
                xml("<cacheDirectory implementation='java.lang.String'>${accel.cache.dir}</cacheDirectory>"
                        + "<cache implementation='boolean' default-value='true'>${accel.cache}</cache>"));
        assertThat(descriptor.types())
                .containsEntry("accel.cache", "boolean")
                .containsEntry("accel.cache.dir", "java.lang.String");
        assertThat(descriptor.properties()).containsEntry("cacheDirectory", "accel.cache.dir");
    }

    @Test
    void parse_leavesOutWhatUsersCannotSet() throws IOException {
        AccelDescriptor descriptor =
                AccelDescriptor.parse(xml("<session implementation='x' default-value='${session}'/>"
                        + "<other implementation='x'>${maven.other}</other>"));
        assertThat(descriptor.types()).isEmpty();
        assertThat(descriptor.properties()).isEmpty();
    }

    @Test
    void parse_ofWhatIsNoXml_fails() {
        InputStream text = new ByteArrayInputStream("no XML".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> AccelDescriptor.parse(text)).isInstanceOf(IOException.class);
    }
}
