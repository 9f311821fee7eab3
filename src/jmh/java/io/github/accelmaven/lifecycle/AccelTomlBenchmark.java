package io.github.accelmaven.lifecycle;

import io.github.accelmaven.config.TomlDocument;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Parses an {@code accel.toml} of 200 lines, and binds it: every kind of table, ten times. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AccelTomlBenchmark {

    private static final int LINES = 200;

    private final String text = text();

    private static String text() {
        StringBuilder text = new StringBuilder("""
                profile  = "default"
                pipeline = ["generate0", "stage", "build"]
                [hooks]
                before_all   = ["generate1"]
                after_build  = ["generate2"]
                after_all    = ["generate3"]
                # the rest of the lines are tables



                """);
        for (int i = 0; i < 10; i++) {
            text.append("""
                    [phase.generate%1$d]
                    commands   = ["npm ci", "npm run gen%1$d"]
                    inputs     = ["package-lock.json", "schema%1$d/**"]
                    outputs    = ["src/gen%1$d/**"]
                    env        = ["NODE_ENV", "STEP=%1$d"]
                    timeout    = "10m"
                    depends_on = []
                    [stage.pages%1$d]
                    directory = "site%1$d"
                    includes  = ["**/*.html", "**/*.css"]
                    target    = "target/site%1$d"
                    filtering = true
                    [component.theme%1$d]
                    git  = "https://git.acme.com/theme%1$d.git"
                    ref  = "main"
                    init = ["./configure"]
                    [workspace.web%1$d]
                    path = "web%1$d"

                    """.formatted(i));
        }
        long lines = text.toString().lines().count();
        if (lines != LINES) {
            throw new IllegalStateException(lines + " lines instead of " + LINES);
        }
        return text.toString();
    }

    @Benchmark
    public LifecycleDefinition parseAndBind() {
        TomlDocument document = TomlDocument.parse("accel.toml", text);
        LifecycleDefinition definition = LifecycleReader.read(document);
        document.throwIfProblems();
        return definition;
    }
}
