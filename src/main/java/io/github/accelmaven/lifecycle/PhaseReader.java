package io.github.accelmaven.lifecycle;

import io.github.accelmaven.config.SettingValues;
import io.github.accelmaven.config.TomlSection;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code [phase.<name>]} tables. Thread-safe: it has no state. */
final class PhaseReader {

    /** The keys that say what a phase does; a phase has one of them at most. */
    private static final List<String> KINDS = List.of("command", "commands", "goals", "stage");

    /** The keys that are for commands alone. */
    private static final List<String> FOR_COMMANDS = List.of("inputs", "outputs", "env", "cache", "timeout", "workdir");

    private PhaseReader() {}

    /**
     * Reads a phase.
     *
     * @param phases the names of all phases
     * @param stages the sets of files to be staged, by name
     */
    static PhaseDefinition read(
            String name, TomlSection section, Set<String> phases, Map<String, StageDefinition> stages) {
        PhaseWork work = work(section, stages);
        PhaseDefinition phase = new PhaseDefinition(
                name,
                section.place(),
                work,
                WorkspacePaths.allRelative(section, "inputs"),
                outputs(section, work),
                environment(section),
                section.flag("cache").orElse(true),
                time(section, "timeout"),
                WorkspacePaths.inside(section, "workdir", ""),
                Optional.of(LifecycleReader.dependsOn(name, section, phases))
                        .filter(named -> section.keys().contains(Chain.DEPENDS_ON)),
                new LinkedHashSet<>(section.choices("platforms", Platform.BY_WORD)));
        checkKeys(section, work);
        section.complainOfUnknownKeys();
        return phase;
    }

    private static List<String> outputs(TomlSection section, PhaseWork work) {
        return work instanceof PhaseWork.Stages stages
                ? PhaseDefinition.targets(stages.sets())
                : WorkspacePaths.allInside(section, "outputs");
    }

    private static PhaseWork work(TomlSection section, Map<String, StageDefinition> stages) {
        List<String> commands = Stream.concat(section.string("command").stream(), section.strings("commands").stream())
                .toList();
        if (commands.stream().anyMatch(String::isBlank)) {
            section.problem("A command is empty", "Write the command, or remove it");
        }
        List<String> goals = section.strings("goals");
        List<StageDefinition> sets = section.choices("stage", stages);
        if (!sets.isEmpty()) {
            return new PhaseWork.Stages(sets);
        }
        if (!commands.isEmpty()) {
            return new PhaseWork.Commands(commands);
        }
        return goals.isEmpty() ? new PhaseWork.Nothing() : new PhaseWork.Goals(goals);
    }

    private static void checkKeys(TomlSection section, PhaseWork work) {
        if (section.hasMisspelt(KINDS)) {
            return;
        }
        List<String> kinds = KINDS.stream().filter(section.keys()::contains).toList();
        if (kinds.size() > 1) {
            section.problem(
                    kinds.get(1),
                    "A phase does one kind of thing, and this one has '" + kinds.get(0) + "' already",
                    "Make two phases of it, and let one depend on the other");
        } else if (kinds.isEmpty()
                && !section.keys().contains(Chain.DEPENDS_ON)
                && !section.hasMisspelt(List.of(Chain.DEPENDS_ON))) {
            section.problem(
                    "It says nothing that is to be done",
                    "Give it 'commands', 'goals' or 'stage', or phases in 'depends_on'");
        }
        if (!(work instanceof PhaseWork.Commands)) {
            for (String key : FOR_COMMANDS) {
                if (section.keys().contains(key)) {
                    section.problem(key, "It is for phases with commands", "Remove it");
                }
            }
        }
    }

    /** The environment variables that commands see, besides those of every command. */
    static List<EnvironmentVariable> environment(TomlSection section) {
        return section
                .strings(
                        "env",
                        text -> EnvironmentVariable.parse(text).isPresent()
                                ? Optional.empty()
                                : Optional.of("It does not name an environment variable"),
                        "Write \"NAME\" to hand it on, or \"NAME=value\" to set it")
                .stream()
                .flatMap(text -> EnvironmentVariable.parse(text).stream())
                .toList();
    }

    private static Optional<Duration> time(TomlSection section, String key) {
        Optional<String> text = section.string(key);
        Optional<Duration> time = text.filter(SettingValues::isTime)
                .map(known -> SettingValues.time(key, known))
                .filter(known -> !known.isZero());
        if (text.isPresent() && time.isEmpty()) {
            section.problem(
                    key,
                    "'" + text.get() + "' is not a time of some length",
                    "Write a number with a unit, as in \"30s\", \"10m\" or \"2h\"");
        }
        return time;
    }
}
