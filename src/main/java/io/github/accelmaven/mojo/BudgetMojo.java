package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.history.AccelBudget;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Holds the last build that succeeded against the {@code [budget]} of {@code accel.toml}: the times of the build, of phases,
 * goals and modules, their percentiles over the last builds like it, the hit rate, memory, and the size of what was made.
 * Prints each with its budget, the actual value and by how much that is over, and fails when one is not kept. Runs nothing
 * and writes nothing.
 */
@Mojo(name = "budget", threadSafe = true, aggregator = true, requiresProject = true)
public final class BudgetMojo extends SettingsMojo {

    /** The session that is judged in place of the last one, as {@code accel:history} shows it, or how its name begins. */
    @Parameter(property = "accel.session")
    private @Nullable String sessionId;

    /** Whether the goal fails when the budget is not kept; {@code false} only reports. */
    @Parameter(property = "accel.budget.fail", defaultValue = "true")
    private boolean budgetFail;

    @Override
    void perform() throws Exception {
        new AccelBudget(session(), settings()).judge(sessionId, budgetFail);
    }
}
