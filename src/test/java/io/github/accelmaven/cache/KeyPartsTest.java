package io.github.accelmaven.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyPartsTest {

    @Test
    void digest_doesNotDependOnTheOrder() {
        assertThat(new KeyParts().put("a", "1").put("b", "2").digest())
                .isEqualTo(new KeyParts().put("b", "2").put("a", "1").digest());
    }

    @Test
    void digest_dependsOnNamesAndValues() {
        assertThat(new KeyParts().put("a", "1").digest())
                .isNotEqualTo(new KeyParts().put("a", "2").digest())
                .isNotEqualTo(new KeyParts().put("b", "1").digest())
                .isNotEqualTo(new KeyParts().digest());
    }

    @Test
    void put_ofTheSameNameTwice_keepsWhatDiffers() {
        KeyParts parts = new KeyParts().put("lib.jar", "1").put("lib.jar", "2").put("lib.jar", "1");
        assertThat(parts.list()).extracting(KeyPart::name).containsExactly("lib.jar", "lib.jar #2");
        assertThat(parts.digest())
                .isNotEqualTo(new KeyParts().put("lib.jar", "1").digest());
    }

    @ParameterizedTest
    @CsvSource({
        "db.password,s3cret",
        "API_KEY,abc",
        "argLine,-Dtoken=abc",
        "property github.Authorization,Bearer abc",
        "parameter storepass,changeit",
        "environment variable DB_PWD,abc",
        "parameter url,https://bob:hunter2@repo.example.org/x",
    })
    void list_neverShowsWhatMayBeASecret_andYetItCounts(String name, String value) {
        KeyPart part = new KeyParts().put(name, value).list().get(0);
        assertThat(part.value()).isEqualTo("(hidden)");
        assertThat(part.digest())
                .isNotEqualTo(
                        new KeyParts().put(name, value + "x").list().get(0).digest());
    }

    @ParameterizedTest
    @CsvSource({
        "parameter url,https://repo.example.org:8443/x",
        "parameter mail,bob@example.org",
        "parameter release,17",
        "parameter scm,scm:git:ssh://git@example.org/a.git",
    })
    void list_showsWhatIsNoSecret(String name, String value) {
        assertThat(new KeyParts().put(name, value).list().get(0).value()).isEqualTo(value);
    }

    @Test
    void putAll_ofPartsThatAreThere_changesNothing() {
        KeyParts parts = new KeyParts().put("a", "1").put("a", "2").put("b", "1");
        var digest = parts.digest();
        parts.putAll(parts.list());
        assertThat(parts.digest()).isEqualTo(digest);
    }

    @Test
    void list_showsLongValuesShortenedAndOnOneLine() {
        assertThat(new KeyParts().put("a", "one\n\ttwo").list().get(0).value()).isEqualTo("one two");
        assertThat(new KeyParts().put("a", "x".repeat(500)).list().get(0).value())
                .hasSize(120)
                .endsWith("...");
    }
}
