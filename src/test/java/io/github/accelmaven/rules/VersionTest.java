package io.github.accelmaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @Test
    void versionsAreOrderedAsMavenOrdersThem() {
        List<String> ordered = List.of(
                "2.22.2",
                "3.0.0-alpha-1",
                "3.0.0-alpha-2",
                "3.0.0-beta-1",
                "3.0.0-M1",
                "3.0.0-M10",
                "3.0.0-rc-1",
                "3.0.0-SNAPSHOT",
                "3.0.0",
                "3.0.0-sp1",
                "3.0.0-jre",
                "3.0.1",
                "3.9",
                "3.10",
                "4-alpha",
                "4.0.0-alpha-1",
                "4.0.0-beta-2",
                "4.0.0-rc-1",
                "4",
                "10.0");
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = 0; j < ordered.size(); j++) {
                assertThat(Integer.signum(compare(ordered.get(i), ordered.get(j))))
                        .as(ordered.get(i) + " and " + ordered.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,1.0.0",
        "1.0,1-ga",
        "1.0.0.Final,1",
        "1.0-rc1,1-CR-1",
        "1.0-alpha-1,1-a1",
        "1.0-SNAPSHOT,1-snapshot",
        "3.0.0-M1,3-milestone-1",
        "1.01,1.1"
    })
    void spellingsOfOneVersionAreEqual(String one, String other) {
        assertThat(compare(one, other)).isZero();
        assertThat(Version.parse(one)).isEqualTo(Version.parse(other)).hasSameHashCodeAs(Version.parse(other));
    }

    @ParameterizedTest
    @CsvSource({
        "'[3.0,4-alpha)',3.0,true",
        "'[3.0,4-alpha)',3.16.0,true",
        "'[3.0,4-alpha)',4.0.0-beta-1,false",
        "'[3.0,4-alpha)',3.0-rc-1,false",
        "'[3,4)',4.0.0-beta-1,true",
        "'(,2.5]',2.5.0,true",
        "'(,2.5)',2.5,false",
        "'(2.5,)',2.5,false",
        "'[2.5,)',99,true",
        "'[3.1]',3.1.0,true",
        "'[3.1]',3.1.1,false",
        "'(,1.0],[2.0,)',1.5,false",
        "'(,1.0], [2.0,)',2.0,true",
        "' [ 1 , 2 ] ',1.5,true"
    })
    void rangesContainWhatMavenSaysTheyContain(String range, String version, boolean contained) {
        assertThat(VersionRange.parse(range).orElseThrow().contains(version)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1.0", "[1.0", "1.0]", "[1,2,3]", "(1.0)", "[]", "[2,1]", "[1,2],", "[1,2]x", "[1,2][3,4]"})
    void textsThatAreNoRangeAreNone(String text) {
        assertThat(VersionRange.parse(text)).isEmpty();
    }

    private static int compare(String one, String other) {
        return Version.parse(one).compareTo(Version.parse(other));
    }
}
