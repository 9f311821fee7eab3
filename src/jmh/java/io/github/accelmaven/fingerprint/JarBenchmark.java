package io.github.accelmaven.fingerprint;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.accelmaven.io.FileTrees;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.objectweb.asm.ClassReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Fingerprints a jar by its entries and by what a compiler sees of them; nothing is remembered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class JarBenchmark {

    /** Which jar: one of 40 classes, or one of several hundred. */
    public enum Subject {
        ASM(ClassReader.class),
        CAFFEINE(Caffeine.class);

        private final Class<?> member;

        Subject(Class<?> member) {
            this.member = member;
        }

        private Path jar() throws URISyntaxException {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        }
    }

    @Param
    Subject subject = Subject.ASM;

    private Path work;
    private Path jar;

    /** Copies the jar into a checkout: only what the checkout makes counts by what a compiler sees. */
    @Setup
    public void copy() throws IOException, URISyntaxException {
        work = Files.createTempDirectory("accel-benchmark");
        jar = Files.copy(subject.jar(), work.resolve("module.jar"));
    }

    @TearDown
    public void delete() throws IOException {
        FileTrees.deleteRecursively(work);
    }

    @Benchmark
    public Digest entries() throws IOException {
        return hasher().jar(jar);
    }

    /** Includes {@link #entries}, which tells whether the jar is a known one. */
    @Benchmark
    public Digest abi() throws IOException {
        return hasher().abi(jar, TreeFilter.ALL);
    }

    private FileHasher hasher() {
        return new FileHasher(work, index("checkout"), index("shared"));
    }

    private FileHashIndex index(String name) {
        return new FileHashIndex(work.resolve(name), why -> {
            throw new IllegalStateException(why);
        });
    }
}
