package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.fingerprint.PathNormalizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentPartsTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("TZ", "UTC", "LC_ALL", "de", "LC_TIME", "fr", "DB", "jdbc:x", "PLACE", "/co/data");

    private static KeyParts parts(Map<String, String> environment, String... patterns) {
        KeyParts parts = new KeyParts();
        new EnvironmentParts(environment, new PathNormalizer(Map.of("root", Path.of("/co"))))
                .addTo(parts, List.of(patterns));
        return parts;
    }

    private static List<String> names(String... patterns) {
        return parts(ENVIRONMENT, patterns).list().stream()
                .map(part -> part.name().substring("environment variable ".length()))
                .toList();
    }

    @Test
    void addTo_choosesByNameAndByBeginning() {
        assertThat(names("TZ", "LC_*", "ABSENT")).containsExactly("LC_ALL", "LC_TIME", "TZ");
        assertThat(names()).isEmpty();
    }

    @Test
    void addTo_leavesOutWhatAnyPatternTakesOut() {
        assertThat(names("!LC_TIME", "*", "!DB")).containsExactly("LC_ALL", "PLACE", "TZ");
        assertThat(names("!*", "*")).isEmpty();
    }

    @Test
    void addTo_countsValues_andShowsOnlyThoseOfNamedVariables() {
        assertThat(parts(ENVIRONMENT, "TZ", "*").list())
                .filteredOn(part -> !part.value().isEmpty())
                .extracting(KeyPart::name, KeyPart::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("environment variable TZ", "UTC"));
        assertThat(parts(Map.of("DB", "1"), "*").digest())
                .isNotEqualTo(parts(Map.of("DB", "2"), "*").digest());
    }

    @Test
    void addTo_countsPathsRelativeToTheirRoots() {
        assertThat(parts(ENVIRONMENT, "PLACE").list())
                .extracting(KeyPart::value)
                .containsExactly("${root}/data");
    }
}
