package io.github.accelmaven.maven.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextChangeTest {

    private static TextChange change(String before, String after) {
        return new TextChange(Optional.of(before), after);
    }

    @Test
    void aNewFile_isAllNew() {
        assertThat(new TextChange(Optional.empty(), "a\nb\n").lines()).containsExactly("+ a", "+ b");
        assertThat(new TextChange(Optional.empty(), "a").isNone()).isFalse();
    }

    @Test
    void onlyLinesThatChange_areShown() {
        assertThat(change("a\nb\nc\n", "a\nB\nc\n").lines()).containsExactly("- b", "+ B");
        assertThat(change("a\nc\n", "a\nb\nb\nc\n").lines()).containsExactly("+ b", "+ b");
        assertThat(change("a\na\n", "a\na\na\n").lines()).containsExactly("+ a");
    }

    @Test
    void noChange_isNone() {
        assertThat(change("a\n", "a\n").isNone()).isTrue();
        assertThat(change("a\n", "a\n").lines()).isEmpty();
    }
}
