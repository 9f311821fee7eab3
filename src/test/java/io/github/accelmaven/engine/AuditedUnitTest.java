package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.event.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audit finds out about a unit, watched by the flight recorder. */
class AuditedUnitTest {

    private final Workshop shop;
    private final Path scratch;
    private final List<AuditReport> reports = new ArrayList<>();
    private final List<String> savepoints = new ArrayList<>();

    AuditedUnitTest(@TempDir Path directory) throws IOException {
        shop = new Workshop(directory);
        scratch = shop.path("../audit").normalize();
        shop.write("src/A.java", "class A {}");
    }

    private FakeUnit compile() {
        return shop.unit("compile").reads("src").writes("target/classes/A.class", "A");
    }

    private AuditedUnit audited(WorkUnit unit) {
        return new AuditedUnit(
                unit,
                new AuditedUnit.Audit(
                        shop.module(),
                        shop.path(""),
                        file -> file.startsWith(shop.path("repository")),
                        file -> file.startsWith(shop.path("target/reports")),
                        scratch,
                        new FlightObserver(),
                        this::savepoint,
                        reports::add));
    }

    private Runnable savepoint() {
        String name = savepoints.isEmpty() ? "before" : "after";
        savepoints.add(name);
        return () -> savepoints.add("back to " + name);
    }

    private AuditReport audit(FakeUnit unit) throws Exception {
        shop.build(audited(unit));
        assertThat(scratch).doesNotExist();
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }

    @Test
    void run_ofASoundUnit_findsNothingAndLeavesWhatTheFirstRunMade() throws Exception {
        FakeUnit compile = compile().then(() -> Files.readString(shop.path("src/A.java")));
        AuditReport report = audit(compile);
        assertThat(report.findings()).isEmpty();
        assertThat(report.remarks()).isEmpty();
        assertThat(report.filesRead()).isEqualTo(1);
        assertThat(report.filesMade()).isEqualTo(1);
        assertThat(compile.runs()).isEqualTo(2);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
        assertThat(savepoints).containsExactly("before", "after", "back to before", "back to after");
        // Its result was stored, and is what lies there.
        shop.build(compile());
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void run_whenTheUnitReadsAFileThatIsNotInItsKey_namesIt() throws Exception {
        shop.write("config/rules.xml", "x").write("repository/a.jar", "x");
        AuditReport report = audit(compile().then(() -> {
            Files.readString(shop.path("config/rules.xml"));
            Files.readString(shop.path("repository/a.jar"));
            Files.readString(shop.path("target/classes/A.class"));
        }));
        assertThat(report.findings()).containsExactly("reads config/rules.xml, which is not in its key");
    }

    @Test
    void run_whenTheUnitReadsWhatLiesInTheBuildDirectory_namesIt() throws Exception {
        FakeUnit earlier = shop.unit("earlier").writes("target/notes.txt", "n");
        FakeUnit compile = compile().then(() -> Files.readString(shop.path("target/notes.txt")));
        shop.build(earlier, audited(compile));
        assertThat(reports.get(0).findings()).containsExactly("reads target/notes.txt, which is not in its key");
    }

    @Test
    void run_whenTheUnitWritesBesideItsOutputs_namesTheFile() throws Exception {
        AuditReport report = audit(compile().then(() -> Files.writeString(shop.path("notes.txt"), "made by the unit")));
        assertThat(report.findings()).containsExactly("writes notes.txt, which no rule calls its output");
    }

    @Test
    void run_whenAnOutputDiffersFromRunToRun_namesIt() throws Exception {
        AtomicInteger count = new AtomicInteger();
        AuditReport report = audit(compile().then(() -> {
            Files.writeString(shop.path("target/classes/count.txt"), "run " + count.incrementAndGet());
            Files.createDirectories(shop.path("target/reports"));
            Files.writeString(shop.path("target/reports/times.txt"), "run " + count.get());
        }));
        assertThat(report.findings())
                .containsExactly("makes target/classes/count.txt with another content in each run");
        assertThat(shop.files("target/classes")).containsEntry("target/classes/count.txt", "run 1");
    }

    @Test
    void run_whenAnOutputIsMissingInOneRun_namesIt() throws Exception {
        AtomicInteger count = new AtomicInteger();
        AuditReport report = audit(compile().then(() -> {
            if (count.incrementAndGet() == 1) {
                Files.writeString(shop.path("target/classes/first.txt"), "1");
            }
        }));
        assertThat(report.findings()).containsExactly("makes target/classes/first.txt in one run and not in the other");
    }

    @Test
    void run_whenOnlyTheTimesInAnArchiveDiffer_remarksIt() throws Exception {
        AtomicInteger count = new AtomicInteger();
        AuditReport report = audit(compile()
                .then(() -> Files.write(
                        shop.path("target/classes/a.jar"),
                        jar(1_000_000_000_000L + 10_000L * count.incrementAndGet()))));
        assertThat(report.findings()).isEmpty();
        assertThat(report.remarks()).singleElement().asString().contains("target/classes/a.jar", "outputTimestamp");
    }

    private static byte[] jar(long time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt").setLastModifiedTime(FileTime.fromMillis(time)));
            zip.write('a');
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void run_whenTheUnitStartsAProcess_remarksIt() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        AuditReport report = audit(compile()
                .then(() -> new ProcessBuilder(java, "-version").start().waitFor()));
        assertThat(report.findings()).isEmpty();
        assertThat(report.remarks()).singleElement().asString().contains("starts a process", "-version");
    }

    @Test
    void run_whenTheUnitEditsTheFilesOfAnother_findsNothing() throws Exception {
        FakeUnit enhance = shop.unit("enhance")
                .reads("target/classes")
                .outputs("target/classes")
                .then(() -> {
                    Path file = shop.path("target/classes/A.class");
                    Files.writeString(file, Files.readString(file) + "+");
                });
        shop.build(compile(), audited(enhance));
        assertThat(reports.get(0).findings()).isEmpty();
        assertThat(shop.files("target")).isEqualTo(Map.of("target/classes/A.class", "A+"));
    }

    @Test
    void run_whenTheUnitEditsFilesThatItsKeyDoesNotHold_namesThem_andItsResultIsNotStored() throws Exception {
        FakeUnit enhance = shop.unit("enhance").outputs("target/classes").then(() -> {
            Path file = shop.path("target/classes/A.class");
            Files.writeString(file, Files.readString(file) + "+");
        });
        shop.build(compile(), audited(enhance));
        assertThat(reports.get(0).findings()).containsExactly("reads target/classes/A.class, which is not in its key");
        assertThat(shop.reason(enhance)).contains("not stored: an audit found that it reads target/classes/A.class");
    }

    @Test
    void run_ofAUnitThatReplacesWhatWasMadeBefore_findsNothing() throws Exception {
        FakeUnit shade = shop.unit("shade")
                .readsAsMadeBefore("target/classes/A.class")
                .writes("target/classes/A.class", "shaded")
                .then(() -> Files.readString(shop.path("target/classes/A.class")));
        shop.build(compile(), audited(shade));
        assertThat(reports.get(0).findings()).isEmpty();
    }

    @Test
    void run_whenTheSecondRunFails_saysSo() throws Exception {
        AtomicInteger count = new AtomicInteger();
        AuditReport report = audit(compile().then(() -> {
            if (count.incrementAndGet() == 2) {
                throw new IOException("already there");
            }
        }));
        assertThat(report.findings())
                .containsExactly("fails when it runs once more from the same state: already there");
        assertThat(shop.files("target")).isEqualTo(Map.of("target/classes/A.class", "A"));
    }

    @Test
    void run_whenTheFirstRunFails_failsAsTheUnitDoes() {
        FakeUnit compile = compile().then(() -> {
            throw new IOException("broken");
        });
        assertThatThrownBy(() -> shop.build(audited(compile))).hasMessage("broken");
        assertThat(reports).isEmpty();
        assertThat(scratch).doesNotExist();
    }

    @Test
    void run_ofAUnitThatIsNotCached_runsItOnce() throws Exception {
        FakeUnit always = compile().treated(new Treatment.AlwaysRuns("it deploys"));
        FakeUnit unknown = shop.unit("unknown").withUnknownKey("it reads the session");
        FakeUnit failed = shop.unit("failed").notReusable("a test failed");
        shop.build(audited(always), audited(unknown), audited(failed));
        assertThat(List.of(always.runs(), unknown.runs(), failed.runs())).containsExactly(1, 1, 1);
        assertThat(shop.outcome(always)).isEqualTo(Outcome.ALWAYS_RUNS);
        assertThat(reports).isEmpty();
    }

    @Test
    void run_whenThereIsAnEarlierResult_runsAllTheSame() throws Exception {
        shop.build(compile());
        FakeUnit compile = compile();
        audit(compile);
        assertThat(compile.runs()).isEqualTo(2);
        assertThat(shop.reason(compile)).isEqualTo("it is audited");
    }

    @Test
    void quarantined_runsEachTime() throws Exception {
        FakeUnit compile = compile();
        QuarantinedUnit quarantined = new QuarantinedUnit(compile, "accel:audit found something");
        shop.build(quarantined);
        shop.build(quarantined);
        assertThat(compile.runs()).isEqualTo(2);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.ALWAYS_RUNS);
        assertThat(shop.reason(compile)).isEqualTo("accel:audit found something");
        assertThat(Set.of(quarantined.id(), quarantined.phase())).containsExactlyInAnyOrder("id:compile", "compile");
    }
}
