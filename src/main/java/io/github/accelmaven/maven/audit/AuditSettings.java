package io.github.accelmaven.maven.audit;

import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code accel:audit} is told.
 *
 * @param module the module to audit; empty for all
 * @param goal the goal to audit; empty for all
 * @param sample how large a part of the goals is audited, more than 0 and at most 1
 * @param quarantine what becomes of goals with findings
 */
public record AuditSettings(Optional<String> module, Optional<String> goal, double sample, QuarantineMode quarantine) {

    /** What becomes of goals with findings. */
    public enum QuarantineMode {
        /** They always run from now on; goals that were found sound again do not. */
        KEEP,
        /** Nothing: the audit only tells. */
        OFF,
        /** Every goal is trusted again, before anything is audited. */
        CLEAR
    }

    /**
     * Reads the switches.
     *
     * @throws io.github.accelmaven.problem.ProblemException when one of them has no meaning
     */
    public static AuditSettings read(
            @Nullable String module, @Nullable String goal, @Nullable String sample, @Nullable String quarantine) {
        return new AuditSettings(
                given(module),
                given(goal),
                sample(given(sample).orElse("1")),
                mode(given(quarantine).orElse("keep")));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::trim).filter(text -> !text.isEmpty());
    }

    private static double sample(String given) {
        try {
            double sample = given.endsWith("%")
                    ? Double.parseDouble(given.substring(0, given.length() - 1)) / 100
                    : Double.parseDouble(given);
            if (sample > 0 && sample <= 1) {
                return sample;
            }
        } catch (NumberFormatException e) {
            throw noSample(given, "it is no number");
        }
        throw noSample(given, "it is not between 0 and 1");
    }

    private static RuntimeException noSample(String given, String why) {
        return new Problem(
                        "accel.audit.sample=" + given + " is no part of the goals",
                        why,
                        "Give a part such as 0.25 or 25%")
                .asException();
    }

    private static QuarantineMode mode(String given) {
        for (QuarantineMode mode : QuarantineMode.values()) {
            if (mode.name().equalsIgnoreCase(given)) {
                return mode;
            }
        }
        List<String> known = List.of("keep", "off", "clear");
        throw new Problem(
                        "accel.audit.quarantine=" + given + " is not known",
                        "it is one of " + String.join(", ", known),
                        Suggestions.nearest(given.toLowerCase(Locale.ROOT), known)
                                .map(nearest -> "Did you mean '" + nearest + "'")
                                .orElse("Leave it out for 'keep'"))
                .asException();
    }
}
