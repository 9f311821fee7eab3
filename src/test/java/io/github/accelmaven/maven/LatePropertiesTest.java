package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatePropertiesTest {

    @Test
    void namesIn_findsEachNameOnce_andOnlyLateOnes() {
        assertThat(LateProperties.namesIn("@{argLine} -Xmx1g @{jacoco.agent} ${early} @{argLine} @{} @{open"))
                .containsExactly("argLine", "jacoco.agent");
    }
}
