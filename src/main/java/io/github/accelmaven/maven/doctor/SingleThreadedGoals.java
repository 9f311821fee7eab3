package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.maven.doctor.Finding.Group;
import io.github.accelmaven.maven.doctor.ReactorSurvey.SurveyedGoal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds goals whose plugin does not say that they may run beside others. */
final class SingleThreadedGoals implements DoctorCheck {

    @Override
    public List<Finding> findings(ReactorSurvey survey) {
        List<SurveyedGoal> single = survey.goals().stream()
                .filter(goal -> !goal.unit().execution().getMojoDescriptor().isThreadSafe())
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, List<SurveyedGoal>> named : ReactorSurvey.grouped(
                        single,
                        goal -> goal.name() + " " + goal.unit().execution().getVersion())
                .entrySet()) {
            findings.add(
                    Finding.of(
                            Group.WAITING,
                            named.getKey() + " in " + ReactorSurvey.modulesOf(named.getValue()),
                            "Its plugin does not call it thread-safe: with -T no other module runs beside it",
                            List.of(
                                    "Take a newer version of the plugin if one calls it thread-safe; else keep it in few modules")));
        }
        return findings;
    }
}
