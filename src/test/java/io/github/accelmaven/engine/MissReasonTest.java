package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.fingerprint.Hasher;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissReasonTest {

    private static KeyPart part(String name, String value) {
        return new KeyPart(name, Hasher.of(value), value);
    }

    private static KeyPart file(String name, String content) {
        return new KeyPart(name, Hasher.of(content), "");
    }

    @Test
    void between_twoValues_namesBoth() {
        assertThat(MissReason.between(List.of(part("release", "17")), List.of(part("release", "11"))))
                .isEqualTo("release: 17 -> 11");
        assertThat(MissReason.between(List.of(part("encoding", "")), List.of(part("encoding", "UTF-8"))))
                .isEqualTo("encoding: (none) -> UTF-8");
        assertThat(MissReason.between(List.of(part("encoding", "UTF-8")), List.of(part("encoding", ""))))
                .isEqualTo("encoding: UTF-8 -> (none)");
    }

    @Test
    void between_twoFiles_saysThatOneChanged() {
        assertThat(MissReason.between(List.of(file("A.java", "a")), List.of(file("A.java", "b"))))
                .isEqualTo("A.java changed");
    }

    @Test
    void between_hiddenValues_showsNeither() {
        KeyPart before = new KeyPart("password", Hasher.of("a"), "(hidden)");
        KeyPart now = new KeyPart("password", Hasher.of("b"), "(hidden)");
        assertThat(MissReason.between(List.of(before), List.of(now))).isEqualTo("password changed");
    }

    @Test
    void between_tellsWhatCameBeforeTheOrderThatIsAnotherForIt() {
        KeyPart order = file(KeyPart.orderOf("classpath"), "a b");
        KeyPart other = file(KeyPart.orderOf("classpath"), "b a");
        assertThat(MissReason.between(List.of(file("a.jar", "a"), order), List.of(file("b.jar", "b"), other)))
                .isEqualTo("b.jar is new (and 2 more)");
        assertThat(MissReason.between(List.of(order), List.of(other))).isEqualTo("order of classpath changed");
    }

    @Test
    void between_tellsWhatIsNewAndWhatIsGone() {
        assertThat(MissReason.between(List.of(), List.of(file("B.java", "b")))).isEqualTo("B.java is new");
        assertThat(MissReason.between(List.of(), List.of(part("release", "17"))))
                .isEqualTo("release is new: 17");
        assertThat(MissReason.between(List.of(file("B.java", "b")), List.of())).isEqualTo("B.java is gone");
    }

    @Test
    void between_aFileThatWasNotThere_andOneThatIsNotThereAnyMore_saysThat() {
        KeyPart missing = part("overview.html", KeyPart.NOTHING);
        KeyPart there = file("overview.html", "<html>");

        assertThat(MissReason.between(List.of(missing), List.of(there))).isEqualTo("overview.html is new");
        assertThat(MissReason.between(List.of(there), List.of(missing))).isEqualTo("overview.html is gone");
    }

    @Test
    void between_theFirstAndTheLastFileOfADirectory_namesTheFile() {
        KeyPart empty = part("resources", KeyPart.NOTHING);
        KeyPart only = file("resources/a.txt", "a");

        assertThat(MissReason.differences(List.of(empty), List.of(only)))
                .containsExactly("resources/a.txt is new", "resources held nothing");
        assertThat(MissReason.differences(List.of(only), List.of(empty)))
                .containsExactly("resources/a.txt is gone", "resources holds nothing");
    }

    @Test
    void between_manyDifferences_namesTheFirstAndCountsTheOthers() {
        assertThat(MissReason.between(
                        List.of(file("gone", "1"), file("changed", "1")),
                        List.of(file("new", "1"), file("changed", "2"))))
                .isEqualTo("changed changed (and 2 more)");
    }

    @Test
    void between_equalParts_saysThatNoResultIsLeft() {
        assertThat(MissReason.between(List.of(file("A", "a")), List.of(file("A", "a"))))
                .isEqualTo("no earlier result is left");
    }

    @Test
    void differences_putChangesBeforeNewAndNewBeforeGone() {
        assertThat(MissReason.differences(
                        List.of(file("gone", "1"), file("same", "1"), file("changed", "1")),
                        List.of(file("new", "1"), file("same", "1"), file("changed", "2"))))
                .containsExactly("changed changed", "new is new", "gone is gone");
    }

    @Test
    void differences_countByDigest_notByWhatIsShown() {
        KeyPart before = new KeyPart("value", Hasher.of("same"), "one");
        KeyPart now = new KeyPart("value", Hasher.of("same"), "two");
        assertThat(MissReason.differences(List.of(before), List.of(now))).isEmpty();
    }
}
