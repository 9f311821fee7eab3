package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.maven.doctor.Finding.Group;
import io.github.accelmaven.maven.doctor.ReactorSurvey.SurveyedGoal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts findings into words: by group, the most valuable first, and a line on what there is to gain. */
final class Diagnosis {

    private final List<SurveyedGoal> goals;
    private final List<Finding> findings;

    Diagnosis(List<SurveyedGoal> goals, List<Finding> findings) {
        this.goals = goals;
        this.findings = findings.stream()
                .sorted(Comparator.comparing(Finding::group)
                        .thenComparing(Comparator.comparingInt(Finding::goals).reversed()))
                .toList();
    }

    /** The lines to print. */
    List<String> lines() {
        if (findings.isEmpty()) {
            return List.of("accel:doctor found nothing in the way of fast, right builds. " + share());
        }
        List<String> lines = new ArrayList<>();
        for (Group group : Group.values()) {
            List<Finding> own = findings.stream()
                    .filter(finding -> finding.group() == group)
                    .toList();
            if (!own.isEmpty()) {
                lines.add(group.title());
                own.forEach(finding -> addTo(lines, finding));
                lines.add("");
            }
        }
        lines.add(share() + gain());
        return lines;
    }

    private static void addTo(List<String> lines, Finding finding) {
        lines.add("  " + finding.what());
        lines.add("    " + finding.meaning() + ".");
        finding.fix().forEach(line -> lines.add("    " + line));
    }

    private String share() {
        List<SurveyedGoal> asked =
                goals.stream().filter(goal -> !goal.isSkipped()).toList();
        long open = asked.stream().filter(SurveyedGoal::isOpen).count();
        long cached = asked.stream().filter(goal -> !goal.alwaysRuns()).count() - open;
        String unknown = open == 0
                ? ""
                : " Of " + open
                        + " nothing can be told before the modules that they need are built: run mvn accel:build.";
        return cached + " of " + ReactorSurvey.counted(asked.size()) + " are cached when nothing changed." + unknown;
    }

    private String gain() {
        Optional<Finding> most = findings.stream()
                .filter(finding -> finding.goals() > 0)
                .max(Comparator.comparingInt(Finding::goals)
                        .thenComparing(Comparator.comparing(Finding::group).reversed()));
        return most.map(finding -> " The biggest gain: " + finding.what() + ": "
                        + ReactorSurvey.counted(finding.goals()) + " more.")
                .orElse("");
    }
}
