package io.github.accelmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the files of others to what they were when somebody looked at them. */
class VendoredFilesTest {

    @ParameterizedTest
    @CsvSource({
        "uPlot.iife.min.js, 19c8d4c6ad88929a79f4ae49d6f7161566dfd0ba3d15cc495e974f787eb78f1f",
        "uPlot.min.css, df630c6a8d6f8eeaff264b50f73ce5b114f646ffd9a0bb74f049b0a00135fa04",
        "LICENSE, 8f989229699b4fe2f1a0432d0e9edc338a8a911e250e2d1b01ecd770a5f5b1bd",
    })
    void file_isThatOfTheRelease(String name, String sha256) throws IOException, GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(name));

        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }

    @Test
    void licence_goesAlongIntoThePage() throws IOException {
        String licence = new String(bytes("LICENSE"), StandardCharsets.UTF_8);

        assertThat(licence).startsWith("The MIT License (MIT)").contains("Leon Sorokin");
        assertThat(Pages.html(Pages.report(5)))
                .contains("<script>/*!\n" + licence)
                .contains("<style>/*!\n" + licence);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = VendoredFilesTest.class.getResourceAsStream("uplot/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
