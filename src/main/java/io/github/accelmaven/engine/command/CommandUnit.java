package io.github.accelmaven.engine.command;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.cache.Entry;
import io.github.accelmaven.engine.InputObserver;
import io.github.accelmaven.engine.PrematureFiles;
import io.github.accelmaven.engine.RunResult;
import io.github.accelmaven.engine.Secrets;
import io.github.accelmaven.engine.Treatment;
import io.github.accelmaven.engine.UnitKey;
import io.github.accelmaven.engine.WorkUnit;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.lifecycle.PhaseDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A phase of commands as the engine sees it. Used by one thread. */
public final class CommandUnit implements WorkUnit {

    /** What the unit is called within its phase. */
    public static final String NAME = "commands";

    private final PhaseDefinition phase;
    private final CommandFiles files;
    private final CommandRunner runner;
    private final Path checkout;
    private final Optional<Material> material;
    private CommandKey key;

    /**
     * @param checkout the root of the checkout, absolute
     * @param key makes the phase's key
     * @param files where it reads and writes
     * @param runner runs its commands
     */
    public CommandUnit(PhaseDefinition phase, Path checkout, CommandKey key, CommandFiles files, CommandRunner runner) {
        this(phase, checkout, key, files, runner, Optional.empty());
    }

    private CommandUnit(
            PhaseDefinition phase,
            Path checkout,
            CommandKey key,
            CommandFiles files,
            CommandRunner runner,
            Optional<Material> material) {
        this.checkout = checkout;
        this.phase = phase;
        this.key = key;
        this.files = files;
        this.runner = runner;
        this.material = material;
    }

    /** The same for commands that work on something that is put in place before they run. */
    public CommandUnit on(Material worked) {
        return new CommandUnit(phase, checkout, key.with(worked.parts()), files, runner, Optional.of(worked));
    }

    @Override
    public String id() {
        return "phase " + phase.name();
    }

    @Override
    public String phase() {
        return phase.name();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void observedBy(InputObserver observer) {
        key = key.observedBy(observer);
    }

    @Override
    public Treatment treatment() {
        if (!phase.isCached()) {
            return new Treatment.AlwaysRuns("its table says cache = false");
        }
        if (phase.inputs().isEmpty() && material.isEmpty()) {
            return new Treatment.AlwaysRuns("its table names no inputs");
        }
        return files.linkToOutputs()
                .<Treatment>map(link -> new Treatment.AlwaysRuns("its outputs lie behind the symbolic link " + link))
                .orElseGet(Treatment.Reusable::new);
    }

    /** What counts beside files: where it is the same as before, files alone tell whether a result still stands. */
    public Digest surroundings() throws IOException {
        return key.surroundings();
    }

    @Override
    public UnitKey key(PrematureFiles premature) throws IOException {
        return key.build(premature);
    }

    @Override
    public Set<Path> outputLocations() {
        return files.outputLocations();
    }

    @Override
    public Set<Path> editedLocations() {
        return Set.of();
    }

    @Override
    public RunResult run() throws Exception {
        files.refuseWaysOut(checkout);
        Set<Path> inputs = files.inputs();
        if (material.isPresent()) {
            material.get().bringing().bring();
        }
        List<String> output = new ArrayList<>(runner.run());
        files.checkThatInputsAreLeft(inputs);
        for (String pattern : files.idleInputs()) {
            output.add(runner.note("no file matches '" + pattern + "' in 'inputs' at " + phase.place()));
        }
        for (String pattern : files.idleOutputs()) {
            output.add(runner.note("it made nothing that matches '" + pattern + "' in 'outputs' at " + phase.place()));
        }
        return new RunResult(List.of(), output, Optional.empty(), 0);
    }

    @Override
    public Optional<String> whyNotStored(Entry made, Path base) throws IOException {
        // What names the checkout would mislead in another one.
        return Secrets.of(List.of(checkout.toString()))
                .toldBy(made, base)
                .map(file -> "it made " + file + ", which names the directory of this checkout");
    }

    @Override
    public void replay(List<Effect> effects) throws EffectException {
        if (!effects.isEmpty()) {
            throw new EffectException("commands do nothing to a project");
        }
    }

    @Override
    public void reused(List<String> warnings) {
        runner.replay(warnings);
    }
}
