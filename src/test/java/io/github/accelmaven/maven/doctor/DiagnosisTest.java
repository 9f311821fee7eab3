package io.github.accelmaven.maven.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.doctor.Finding.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    private static List<String> lines(Finding... findings) {
        return new Diagnosis(List.of(), List.of(findings)).lines();
    }

    @Test
    void lines_withoutFindings_isOne() {
        assertThat(lines()).singleElement().asString().startsWith("accel:doctor found nothing in the way");
    }

    @Test
    void lines_areGrouped_theMostValuableFirst() {
        assertThat(lines(
                        Finding.of(Group.OUTSIDE, "a range", "It moves", List.of("Pin it")),
                        new Finding(Group.NO_RULE, 1, "one:goal", "It runs", List.of()),
                        new Finding(Group.NO_RULE, 3, "three:goals", "They run", List.of("Write:", "  kind"))))
                .startsWith(
                        "Goals without a rule",
                        "  three:goals",
                        "    They run.",
                        "    Write:",
                        "      kind",
                        "  one:goal",
                        "    It runs.",
                        "",
                        "What can change while the project stays as it is",
                        "  a range",
                        "    It moves.",
                        "    Pin it",
                        "")
                .last()
                .asString()
                .endsWith("The biggest gain: three:goals: 3 goals more.");
    }

    @Test
    void lines_withoutAGoalToGain_nameNoGain() {
        assertThat(lines(Finding.of(Group.OUTSIDE, "a range", "It moves", List.of())))
                .last()
                .asString()
                .doesNotContain("gain");
    }
}
