package io.github.accelmaven.maven.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WarningRecorderTest {

    private static List<String> warningsIn(String... lines) {
        WarningRecorder recorder = new WarningRecorder();
        Stream.of(lines).forEach(recorder);
        return recorder.warnings();
    }

    @Test
    void accept_ofLinesOfEveryLevel_keepsWarningsAndToleratedErrors() {
        assertThat(warningsIn("[INFO] Compiling", "[WARNING] unchecked", "[ERROR] broken", "[DEBUG] x", "plain"))
                .containsExactly("unchecked", "broken");
    }

    @Test
    void accept_ofColouredLines_takesTheColourOff() {
        assertThat(warningsIn("[\u001B[1;33mWARNING\u001B[m] \u001B[1mbold\u001B[0m text"))
                .containsExactly("bold text");
    }

    @Test
    void accept_ofAMessageOfSeveralLines_keepsThemTogether() {
        assertThat(warningsIn("[WARNING] first", "  second", "[INFO] other", "  not of it", "[WARNING] third"))
                .containsExactly("first\n  second", "third");
    }

    @Test
    void accept_ofEndlessWarnings_keepsTheFirstThousand() {
        WarningRecorder recorder = new WarningRecorder();
        for (int i = 0; i < 5000; i++) {
            recorder.accept("[WARNING] number " + i);
            recorder.accept("line two of " + i);
        }
        assertThat(recorder.warnings()).hasSize(1000).endsWith("number 999\nline two of 999");
    }

    @Test
    void accept_ofLinesBeforeAnyLevel_keepsNone() {
        assertThat(warningsIn("plain", "", "WARNING without brackets", " [WARNING] indented"))
                .isEmpty();
    }

    @Test
    void accept_ofAnEmptyWarning_keepsItAndItsLines() {
        assertThat(warningsIn("[WARN]", "", "second")).containsExactly("\n\nsecond");
    }
}
