package io.github.accelmaven.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.password",
                "GPG_PASSPHRASE",
                "DB_PWD",
                "clientSecret",
                "token",
                "private-key",
                "privateKey",
                "API_KEY",
                "basicAuth",
                "Authorization"
            })
    void areIn_aNameOfASecret(String name) {
        assertThat(SecretNames.areIn(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "GIT_AUTHOR_NAME", "authors", "keyword"})
    void areIn_anotherName_not(String name) {
        assertThat(SecretNames.areIn(name)).isFalse();
    }
}
