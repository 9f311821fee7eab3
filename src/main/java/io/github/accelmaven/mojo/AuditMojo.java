package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.audit.AccelAudit;
import io.github.accelmaven.maven.audit.AuditSettings;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Builds with every cached goal run twice from the same state, and watches what they read and write. Fails when a goal
 * makes something else each time, or reads or writes what no rule declares; such a goal always runs from then on.
 */
@Mojo(name = "audit", threadSafe = true, aggregator = true, requiresProject = true)
public final class AuditMojo extends SettingsMojo {

    /** The module to audit: {@code artifactId}, or {@code groupId:artifactId}; all modules unless given. */
    @Parameter(property = "accel.module")
    private @Nullable String module;

    /** The goal to audit, as in {@code compile}, {@code compiler:compile} or an execution id, or a phase of {@code accel.toml}; all unless given. */
    @Parameter(property = "accel.goal")
    private @Nullable String goal;

    /** How large a part of the goals is audited, as in {@code 0.25} or {@code 25%}; chosen anew in each audit. */
    @Parameter(property = "accel.audit.sample", defaultValue = "1")
    private @Nullable String sample;

    /**
     * {@code keep}: goals with findings always run, until an audit finds them sound; {@code off}: findings are only
     * told; {@code clear}: every goal is trusted again before the audit.
     */
    @Parameter(property = "accel.audit.quarantine", defaultValue = "keep")
    private @Nullable String quarantine;

    @Override
    void perform() throws Exception {
        AuditSettings audit = AuditSettings.read(module, goal, sample, quarantine);
        new AccelAudit(session(), container(), settings(), audit).run();
    }
}
