package io.github.accelmaven.maven;

import io.github.accelmaven.engine.Module;
import io.github.accelmaven.engine.QuarantinedUnit;
import io.github.accelmaven.engine.WorkUnit;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.state.Quarantine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Has the goals and phases run each time whose results an audit found doubtful. */
final class QuarantinedUnits implements UnitDecorator {

    private final Optional<Quarantine> quarantine;

    private QuarantinedUnits(Optional<Quarantine> quarantine) {
        this.quarantine = quarantine;
    }

    /** Those of a checkout; when nobody can say which they are, all of them. */
    static QuarantinedUnits of(Path root, EventSink events) {
        Path file = Checkout.quarantine(root);
        try {
            return new QuarantinedUnits(Optional.of(Quarantine.read(file)));
        } catch (IOException e) {
            events.emit(new Event.Warned(
                    "quarantine",
                    "The list of doubtful goals in " + file + " cannot be read: " + FileFaults.describe(e)
                            + ". Every goal runs. Make the file readable, or delete it to trust all goals again."));
            return new QuarantinedUnits(Optional.empty());
        }
    }

    @Override
    public boolean seesEveryGoal() {
        // The list counts as one of the things that the evidence of all goals rests on.
        return quarantine.isEmpty();
    }

    @Override
    public WorkUnit decorate(GoalUnit unit, SessionTools tools) {
        return decorate(tools.key(unit.project()), unit);
    }

    @Override
    public WorkUnit decorate(Module module, WorkUnit unit) {
        return decorate(module.id(), unit);
    }

    private WorkUnit decorate(String module, WorkUnit unit) {
        if (quarantine.isEmpty()) {
            return new QuarantinedUnit(unit, "the list of doubtful goals cannot be read");
        }
        return quarantine
                .get()
                .reason(module, unit.id())
                .<WorkUnit>map(finding -> new QuarantinedUnit(unit, "accel:audit found that it " + finding))
                .orElse(unit);
    }
}
