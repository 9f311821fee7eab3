package io.github.accelmaven.it.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a build is called. Immutable.
 *
 * @param phase the last phase
 * @param flags what is on the command line, and stays there for the builds to come
 * @param otherJdk whether another JDK than the usual one runs Maven, and goes on doing so
 * @param module the module that is built, with those it needs; empty for all
 */
record Request(String phase, Set<String> flags, boolean otherJdk, String module) {

    static final Request USUAL = new Request("verify", Set.of(), false, "");

    private static final List<String> FLAGS = List.of(
            "-DskipTests", "-Dmaven.test.skip=true", "-Dgreeting=Hello", "-Pextra", "-Dmaven.compiler.parameters=true");
    private static final List<String> PHASES = List.of("compile", "test-compile", "test", "package");

    /** The next request: mostly the same one. */
    Request next(Random random, List<String> modules, boolean hasOtherJdk) {
        Set<String> nextFlags = new TreeSet<>(flags);
        if (random.nextInt(12) == 0) {
            String flag = FLAGS.get(random.nextInt(FLAGS.size()));
            if (!nextFlags.remove(flag)) {
                nextFlags.add(flag);
            }
        }
        boolean nextJdk = otherJdk ^ (hasOtherJdk && random.nextInt(25) == 0);
        String nextPhase = random.nextInt(8) == 0 ? PHASES.get(random.nextInt(PHASES.size())) : USUAL.phase;
        String nextModule = random.nextInt(12) == 0 ? modules.get(random.nextInt(modules.size())) : "";
        return new Request(nextPhase, Set.copyOf(nextFlags), nextJdk, nextModule);
    }

    /** The arguments but for the phase. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(new TreeSet<>(flags));
        if (!module.isEmpty()) {
            arguments.addAll(List.of("-pl", module, "-am"));
        }
        return arguments;
    }

    /** Whether a clean build makes this file of a build directory by its last phase; accel may have it from before. */
    boolean reaches(String file) {
        return switch (phase) {
            case "compile" -> file.startsWith("classes/");
            case "test-compile" -> file.startsWith("classes/") || file.startsWith("test-classes/");
            case "test" ->
                file.startsWith("classes/") || file.startsWith("test-classes/") || file.startsWith("surefire-reports/");
            default -> true;
        };
    }

    @Override
    public String toString() {
        return phase
                + (arguments().isEmpty() ? "" : " " + String.join(" ", arguments()))
                + (otherJdk ? " on the other JDK" : "");
    }
}
