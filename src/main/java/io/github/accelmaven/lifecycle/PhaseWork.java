package io.github.accelmaven.lifecycle;

import java.util.List;

/** What a phase does. */
public sealed interface PhaseWork {

    /** The commands that it runs through the shell, one after the other. */
    default List<String> commands() {
        return List.of();
    }

    /**
     * Runs commands through the shell, one after the other.
     *
     * @param commands at least one
     */
    record Commands(List<String> commands) implements PhaseWork {
        public Commands {
            commands = List.copyOf(commands);
        }
    }

    /**
     * Takes the reactor through Maven's phases or goals.
     *
     * @param goals phases and goals, as they are written on Maven's command line; those that the session was asked for
     *     when empty
     */
    record Goals(List<String> goals) implements PhaseWork {
        public Goals {
            goals = List.copyOf(goals);
        }
    }

    /**
     * Stages sets of files.
     *
     * @param sets at least one
     */
    record Stages(List<StageDefinition> sets) implements PhaseWork {
        public Stages {
            sets = List.copyOf(sets);
        }
    }

    /**
     * Fetches a component and makes it ready.
     *
     * @param definition what its table says
     */
    record Component(ComponentDefinition definition) implements PhaseWork {
        @Override
        public List<String> commands() {
            return definition.init();
        }
    }

    /** Nothing but having the phases done that it depends on. */
    record Nothing() implements PhaseWork {}
}
