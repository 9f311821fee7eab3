package io.github.accelmaven.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.fingerprint.PatternFilter;
import io.github.accelmaven.fingerprint.TreeFilter;
import io.github.accelmaven.io.AsideDirectory;
import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagerTest {

    private final Path base;
    private final List<String> warnings = new ArrayList<>();
    private final List<String> filters = new ArrayList<>();
    private int workers = 1;

    StagerTest(@TempDir Path directory) throws IOException {
        base = directory.toRealPath();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void files_areStagedWithTheirDirectories(int threads) throws Exception {
        workers = threads;
        for (int i = 0; i < 300; i++) {
            write("src/d" + i % 7 + "/f" + i, "content " + i);
        }

        StageResult result = stage(set("all"));

        assertThat(result.staged()).isEqualTo(300);
        assertThat(result.bytes()).isEqualTo(bytesOf("src"));
        assertThat(contents("out")).isEqualTo(contents("src"));
    }

    @Test
    void unchangedFiles_areNotTouched() throws Exception {
        write("src/a", "a");
        write("src/b", "b");
        stage(set("all"));
        age("src/a", "src/b");
        stage(set("all"));
        FileTime before = Files.getLastModifiedTime(base.resolve("out/a"));
        write("src/b", "other");

        StageResult result = stage(set("all"));

        assertThat(result.staged()).isEqualTo(1);
        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(Files.getLastModifiedTime(base.resolve("out/a"))).isEqualTo(before);
        assertThat(contents("out")).isEqualTo(Map.of("a", "a", "b", "other"));
    }

    @Test
    void touchedFileWithTheSameContent_isLeftAlone() throws Exception {
        write("src/a", "a");
        stage(set("all"));
        FileTime before = Files.getLastModifiedTime(base.resolve("out/a"));
        age("src/a");

        assertThat(stage(set("all")).staged()).isZero();
        assertThat(Files.getLastModifiedTime(base.resolve("out/a"))).isEqualTo(before);
    }

    @Test
    void fileThatSomebodyChangedAtTheTarget_isStagedAnew() throws Exception {
        write("src/a", "a");
        stage(set("all"));
        write("out/a", "edited");

        assertThat(stage(set("all")).staged()).isEqualTo(1);
        assertThat(contents("out")).isEqualTo(Map.of("a", "a"));
    }

    @Test
    void fileOfTheSameLengthThatChangedAtOnce_isSeen() throws Exception {
        write("src/a", "1");
        stage(set("all"));
        FileTime time = Files.getLastModifiedTime(base.resolve("src/a"));
        write("src/a", "2");
        Files.setLastModifiedTime(base.resolve("src/a"), time);

        stage(set("all"));

        assertThat(contents("out")).isEqualTo(Map.of("a", "2"));
    }

    @Test
    void fileWhoseSourceIsGone_isRemovedWithItsEmptyDirectory() throws Exception {
        write("src/d/a", "a");
        write("src/b", "b");
        stage(set("all"));
        Files.delete(base.resolve("src/d/a"));
        write("out/mine", "mine");

        StageResult result = stage(set("all"));

        assertThat(result.removed()).isEqualTo(1);
        assertThat(contents("out")).isEqualTo(Map.of("b", "b", "mine", "mine"));
        assertThat(base.resolve("out/d")).doesNotExist();
    }

    @Test
    void fileWhoseSourceIsGone_staysWhenSomebodyChangedIt() throws Exception {
        write("src/a", "a");
        stage(set("all"));
        Files.delete(base.resolve("src/a"));
        write("out/a", "edited");

        assertThat(stage(set("all")).removed()).isZero();
        assertThat(contents("out")).isEqualTo(Map.of("a", "edited"));
    }

    @Test
    void includesAndExcludes_sayWhichFiles() throws Exception {
        write("src/a.css", "a");
        write("src/old/b.css", "b");
        write("src/c.txt", "c");
        TreeFilter filter = new PatternFilter(List.of("**/*.css"), List.of("old/**"), true);

        stage(new StageSet(
                "css",
                base.resolve("src"),
                filter,
                false,
                base.resolve("out"),
                base,
                Optional.empty(),
                TargetNames.SAME,
                Optional.empty(),
                false));

        assertThat(contents("out")).containsOnlyKeys("a.css");
    }

    @Test
    void flattenAndRename_giveFilesOtherNames() throws Exception {
        write("src/d/page.html.tmpl", "page");
        write("src/style.css", "style");

        stage(named(new TargetNames(true, Optional.of(Pattern.compile("(.+)\\.tmpl")), "$1")));

        assertThat(contents("out")).isEqualTo(Map.of("page.html", "page", "style.css", "style"));
    }

    @Test
    void twoFilesOfASetWithOneTarget_areToldBoth() throws Exception {
        write("src/d/a", "1");
        write("src/e/a", "2");

        assertThatThrownBy(() -> stage(named(new TargetNames(true, Optional.empty(), ""))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("src/d/a")
                .hasMessageContaining("src/e/a");
        assertThat(base.resolve("out")).doesNotExist();
    }

    @Test
    void renameThatLeadsOut_isTold() throws Exception {
        write("src/a", "1");

        assertThatThrownBy(() -> stage(named(new TargetNames(false, Optional.of(Pattern.compile("a")), "../x"))))
                .hasMessageContaining("lies outside of its target");
    }

    @Test
    void twoSetsWithOneTarget_areToldBoth() throws Exception {
        write("src/a", "1");
        write("other/a", "2");

        assertThatThrownBy(() -> stage(set("one"), set("two", "other", false)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The stage sets 'one' and 'two' both write");
    }

    @Test
    void setThatOverwrites_wins() throws Exception {
        write("src/a", "1");
        write("other/a", "2");

        stage(set("one"), set("two", "other", true));
        assertThat(contents("out")).isEqualTo(Map.of("a", "2"));
        stage(set("two", "other", true), set("one"));
        assertThat(contents("out")).isEqualTo(Map.of("a", "2"));
    }

    @Test
    void executableBitsAndLinks_areKept() throws Exception {
        write("src/run.sh", "#!/bin/sh");
        Files.setPosixFilePermissions(base.resolve("src/run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(base.resolve("src/link"), Path.of("run.sh"));

        stage(set("all"));
        StageResult again = stage(set("all"));

        assertThat(Files.isExecutable(base.resolve("out/run.sh"))).isTrue();
        assertThat(Files.readSymbolicLink(base.resolve("out/link"))).isEqualTo(Path.of("run.sh"));
        assertThat(again.staged()).isZero();
    }

    @Test
    void linkThatLeadsElsewhereNow_isStagedAnew() throws Exception {
        write("src/x", "x");
        Files.createSymbolicLink(base.resolve("src/link"), Path.of("x"));
        stage(set("all"));
        Files.delete(base.resolve("src/link"));
        Files.createSymbolicLink(base.resolve("src/link"), Path.of("y"));

        stage(set("all"));

        assertThat(Files.readSymbolicLink(base.resolve("out/link"))).isEqualTo(Path.of("y"));
    }

    @Test
    void executableBitAlone_isSeen() throws Exception {
        write("src/run.sh", "x");
        stage(set("all"));
        Files.setPosixFilePermissions(base.resolve("src/run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));

        stage(set("all"));

        assertThat(Files.isExecutable(base.resolve("out/run.sh"))).isTrue();
    }

    @Test
    void filteredFiles_areWrittenWithTheirPlaceholdersReplacedAndOnlyWhenThatIsNew() throws Exception {
        write("src/a.txt", "hello @name@");
        write("src/b.png", "@name@");
        stage(filtered("world"));
        assertThat(contents("out")).isEqualTo(Map.of("a.txt", "hello world", "b.png", "@name@"));
        FileTime before = Files.getLastModifiedTime(base.resolve("out/b.png"));

        StageResult other = stage(filtered("moon"));

        assertThat(other.staged()).isEqualTo(1);
        assertThat(contents("out")).isEqualTo(Map.of("a.txt", "hello moon", "b.png", "@name@"));
        assertThat(Files.getLastModifiedTime(base.resolve("out/b.png"))).isEqualTo(before);
    }

    @Test
    void filteredFileThatTellsTheSession_isFilteredEachTime() throws Exception {
        write("src/a.txt", "at @now@");
        write("src/b.txt", "by @name@");
        stage(filtered("world"));
        age("src/a.txt", "src/b.txt");
        Thread.sleep(FileStat.GRANULARITY.toMillis() * 2);
        stage(filtered("world"));

        filters.clear();
        assertThat(stage(filtered("world")).staged()).isZero();

        assertThat(filters).containsExactly("a.txt");
    }

    @Test
    void outstanding_tellsWhatStagingWouldDo() throws Exception {
        write("src/a", "a");
        write("src/b", "b");
        write("src/c", "c");
        stage(set("all"));
        age("src/a", "src/b", "src/c");
        Thread.sleep(FileStat.GRANULARITY.toMillis() * 2);
        stage(set("all"));
        assertThat(outstanding(set("all"))).isEqualTo(new Stager.Outstanding(3, 0, 0));
        write("src/a", "other");
        write("out/b", "edited");
        Files.delete(base.resolve("src/c"));

        assertThat(outstanding(set("all"))).isEqualTo(new Stager.Outstanding(2, 2, 1));
        assertThat(contents("out")).isEqualTo(Map.of("a", "a", "b", "edited", "c", "c"));
    }

    @Test
    void linksThatAreFollowed_areStagedAsWhatTheyLeadTo() throws Exception {
        write("other/a", "a");
        Files.createDirectories(base.resolve("src"));
        Files.createSymbolicLink(base.resolve("src/link"), base.resolve("other/a"));

        stage(new StageSet(
                "all",
                base.resolve("src"),
                TreeFilter.ALL,
                true,
                base.resolve("out"),
                base,
                Optional.empty(),
                TargetNames.SAME,
                Optional.empty(),
                false));

        assertThat(Files.isRegularFile(base.resolve("out/link"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
        assertThat(contents("out")).isEqualTo(Map.of("link", "a"));
    }

    @Test
    void everyFailure_isToldAndTheOthersAreStaged() throws Exception {
        for (int i = 0; i < 5; i++) {
            write("src/f" + i, "x");
        }
        write("out/f1/inner", "in the way");
        write("out/f3/inner", "in the way");

        StageResult result = stage(set("all"));

        assertThat(result.failures())
                .extracting(failure -> base.relativize(failure.path()).toString())
                .containsExactlyInAnyOrder("src/f1", "src/f3");
        assertThat(result.staged()).isEqualTo(3);
        try (Stream<Path> all = Files.walk(base.resolve("out"))) {
            assertThat(all.map(path -> String.valueOf(path.getFileName()))).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void interruption_endsStaging_andForgetsNothing(int threads) throws Exception {
        workers = threads;
        for (int i = 0; i < 100; i++) {
            write("src/f" + i, "x");
        }
        stage(set("all"));
        Files.delete(base.resolve("src/f0"));

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> stage(set("all"))).isInstanceOf(InterruptedException.class);

        assertThat(stage(set("all")).unchanged()).isEqualTo(99);
        assertThat(base.resolve("out/f0")).doesNotExist();
    }

    @Test
    void fileThatCouldNotBeStaged_isStillRemovedWhenItsSourceIsGone() throws Exception {
        write("src/a", "a @name@");
        stage(filtered("world"));
        write("src/a", "@fault@");
        assertThat(stage(filtered("world")).failures()).hasSize(1);
        Files.delete(base.resolve("src/a"));

        assertThat(stage(filtered("world")).removed()).isEqualTo(1);
        assertThat(base.resolve("out/a")).doesNotExist();
    }

    @Test
    void damagedIndex_isToldAndRemovesNothing() throws Exception {
        write("src/a", "a");
        stage(set("all"));
        Files.delete(base.resolve("src/a"));
        Files.write(base.resolve("index"), new byte[] {1, 2, 3});

        assertThat(stage(set("all")).removed()).isZero();
        assertThat(warnings).hasSize(1);
        assertThat(contents("out")).isEqualTo(Map.of("a", "a"));
    }

    @Test
    void targetBehindALinkOutOfTheProject_isRefusedBeforeAnythingIsWritten(@TempDir Path outside) throws Exception {
        write("src/a", "a");
        write("src/d/b", "b");
        Files.createDirectory(base.resolve("out"));
        Files.createSymbolicLink(base.resolve("out/d"), outside);

        assertThatThrownBy(() -> stage(set("all")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The stage set 'all' cannot be staged in " + base.resolve("out/d")
                        + ": the symbolic link " + base.resolve("out/d") + " leads to " + outside.toRealPath()
                        + ", out of " + base + ". Remove the link, or stage the set elsewhere.");

        assertThat(outside).isEmptyDirectory();
        assertThat(base.resolve("out/a")).doesNotExist();
    }

    @Test
    void targetBehindALinkWithinTheProject_isStagedAndVanishes() throws Exception {
        write("src/d/a", "a");
        write("elsewhere/other", "other");
        Files.createDirectory(base.resolve("out"));
        Files.createSymbolicLink(base.resolve("out/d"), base.resolve("elsewhere"));
        stage(set("all"));
        assertThat(contents("elsewhere")).isEqualTo(Map.of("a", "a", "other", "other"));
        Files.delete(base.resolve("src/d/a"));

        assertThat(stage(set("all")).removed()).isEqualTo(1);
        assertThat(contents("elsewhere")).isEqualTo(Map.of("other", "other"));
    }

    @Test
    void vanishedFile_thatALinkHasMovedOutOfTheProject_isNotRemoved(@TempDir Path outside) throws Exception {
        write("src/a", "a");
        write("src/d/b", "b");
        stage(set("all"));
        FileTrees.deleteRecursively(base.resolve("src/d"));
        Files.move(base.resolve("out/d"), outside.resolve("d"));
        Files.createSymbolicLink(base.resolve("out/d"), outside.resolve("d"));

        StageResult result = stage(set("all"));

        assertThat(result.removed()).isZero();
        assertThat(result.failures()).isEmpty();
        assertThat(outside.resolve("d/b")).hasContent("b");
    }

    @Test
    void targetThatIsAnother_leavesNothingInTheOldOne() throws Exception {
        write("src/a", "a");
        stage(set("all"));
        StageSet moved = new StageSet(
                "all",
                base.resolve("src"),
                TreeFilter.ALL,
                false,
                base.resolve("new"),
                base,
                Optional.empty(),
                TargetNames.SAME,
                Optional.empty(),
                false);

        StageResult result = stage(moved);

        assertThat(result.failures()).isEmpty();
        assertThat(result.removed()).isEqualTo(1);
        assertThat(contents("new")).isEqualTo(Map.of("a", "a"));
        assertThat(base.resolve("out")).doesNotExist();
    }

    @Test
    void filesOfASetThatIsNoMore_goUnlessSomebodyChangedThem() throws Exception {
        write("src/d/a", "a");
        write("src/b", "b");
        write("src/c", "c");
        write("other/mine", "mine");
        stage(set("gone"));
        stage(set("stays", "other", false));
        write("out/b", "edited");
        Files.delete(base.resolve("out/c"));

        StageIndex index = StageIndex.open(base.resolve("index"), warnings::add);
        StagedFiles files = new StagedFiles(index);
        assertThat(files.removeAll("gone", base)).isEqualTo(new StagedFiles.Removal(1, 1));
        index.save();

        assertThat(contents("out")).isEqualTo(Map.of("b", "edited", "mine", "mine"));
        assertThat(base.resolve("out/d")).doesNotExist();
        assertThat(new StagedFiles(StageIndex.open(base.resolve("index"), warnings::add)).sets())
                .containsExactly("stays");
    }

    @Test
    void filesOfASetThatIsNoMore_stayWhereAnotherSetStagesThemNow() throws Exception {
        write("src/a", "a");
        stage(set("gone"));
        stage(set("other"));

        StageIndex index = StageIndex.open(base.resolve("index"), warnings::add);
        assertThat(new StagedFiles(index).removeAll("gone", base)).isEqualTo(new StagedFiles.Removal(0, 0));

        assertThat(contents("out")).isEqualTo(Map.of("a", "a"));
    }

    @Test
    void fileOfSomebodyElse_atATargetOutsideOfTheBuildDirectory_isMovedAside() throws Exception {
        write("src/a", "staged");
        write("out/a", "precious");

        StageResult result = stage(withAside("src"));

        assertThat(contents("out")).isEqualTo(Map.of("a", "staged"));
        assertThat(contents("aside/out")).isEqualTo(Map.of("a", "precious"));
        assertThat(result.others().moved()).containsExactly(base.resolve("out/a"));
        assertThat(result.others().asides()).containsExactly(base.resolve("aside"));
        assertThat(result.others().edited()).isEmpty();
    }

    @Test
    void filesThatWereMovedAsideBefore_stay() throws Exception {
        write("src/a", "staged");
        write("aside/out/a", "of an earlier session");
        write("out/a", "precious");

        stage(withAside("src"));

        assertThat(contents("aside/out")).isEqualTo(Map.of("a", "of an earlier session"));
        assertThat(contents("aside.2/out")).isEqualTo(Map.of("a", "precious"));
    }

    @Test
    void fileThatHoldsTheSameAlready_isNotMovedAside() throws Exception {
        write("src/a", "same");
        write("out/a", "same");

        assertThat(stage(withAside("src")).others().moved()).isEmpty();
        assertThat(base.resolve("aside")).doesNotExist();
    }

    @Test
    void fileThatWasStagedAndEdited_isGoneOverAndTold() throws Exception {
        write("src/a", "staged");
        stage(withAside("src"));
        write("out/a", "edited in the wrong place");

        StageResult result = stage(withAside("src"));

        assertThat(result.others().edited()).containsExactly(base.resolve("out/a"));
        assertThat(contents("out")).isEqualTo(Map.of("a", "staged"));
        assertThat(base.resolve("aside")).doesNotExist();
    }

    @Test
    void fileThatWasStagedAndIsStagedAnew_isNotToldAsEdited() throws Exception {
        write("src/a", "staged");
        stage(withAside("src"));
        write("src/a", "changed at its source");

        assertThat(stage(withAside("src")).others().edited()).isEmpty();
    }

    @Test
    void fileWhoseSourceIsGone_thatSomebodyEdited_isToldToStay() throws Exception {
        write("src/a", "a");
        write("src/b", "b");
        stage(set("all"));
        write("out/b", "edited");
        Files.delete(base.resolve("src/b"));

        assertThat(stage(set("all")).others().kept()).containsExactly(base.resolve("out/b"));
        assertThat(stage(set("all")).others().kept()).isEmpty();
    }

    @Test
    void sourceThatIsADirectoryNow_takesThePlaceOfTheFile() throws Exception {
        write("src/k", "file");
        stage(set("all"));
        Files.delete(base.resolve("src/k"));
        write("src/k/inner", "x");

        StageResult result = stage(set("all"));

        assertThat(result.failures()).isEmpty();
        assertThat(contents("out")).isEqualTo(Map.of("k/inner", "x"));
    }

    @Test
    void sourceThatIsAFileNow_takesThePlaceOfTheDirectory() throws Exception {
        write("src/k/inner", "x");
        stage(set("all"));
        FileTrees.deleteRecursively(base.resolve("src/k"));
        write("src/k", "file");

        StageResult result = stage(set("all"));

        assertThat(result.failures()).isEmpty();
        assertThat(contents("out")).isEqualTo(Map.of("k", "file"));
    }

    @Test
    void fileOfSomebodyElse_inThePlaceOfADirectory_isNamed() throws Exception {
        write("src/k/inner/x", "x");
        write("out/k", "of somebody else");

        assertThatThrownBy(() -> stage(set("all")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(
                        "The directory " + base.resolve("out/k/inner") + " for staged files cannot be made");
        assertThat(contents("out")).isEqualTo(Map.of("k", "of somebody else"));
    }

    private StageSet withAside(String source) {
        return new StageSet(
                "all",
                base.resolve(source),
                TreeFilter.ALL,
                false,
                base.resolve("out"),
                base,
                Optional.of(new AsideDirectory(base.resolve("aside"))),
                TargetNames.SAME,
                Optional.empty(),
                false);
    }

    private StageSet set(String name) {
        return set(name, "src", false);
    }

    private StageSet set(String name, String source, boolean overwrite) {
        return new StageSet(
                name,
                base.resolve(source),
                TreeFilter.ALL,
                false,
                base.resolve("out"),
                base,
                Optional.empty(),
                TargetNames.SAME,
                Optional.empty(),
                overwrite);
    }

    private StageSet named(TargetNames names) {
        return new StageSet(
                "named",
                base.resolve("src"),
                TreeFilter.ALL,
                false,
                base.resolve("out"),
                base,
                Optional.empty(),
                names,
                Optional.empty(),
                false);
    }

    @Test
    void linkThatWasStaged_doesNotLeadTheFilesOfAnotherSetElsewhere(@TempDir Path outside) throws Exception {
        Files.createDirectories(base.resolve("src"));
        Files.createSymbolicLink(base.resolve("src/docs"), outside);
        stage(set("links"));
        write("other/docs/index.html", "x");

        assertThatThrownBy(() -> stage(set("docs", "other", true)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("stage set 'docs'")
                .hasMessageContaining("leads to " + outside.toRealPath());
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void linkThatLeadsNowhere_isNoDirectoryOfTheTarget() throws Exception {
        write("src/docs/index.html", "x");
        Files.createDirectories(base.resolve("out"));
        Files.createSymbolicLink(base.resolve("out/docs"), base.resolve("missing"));

        assertThatThrownBy(() -> stage(set("all"))).hasMessageContaining("out/docs");
        assertThat(base.resolve("missing")).doesNotExist();
    }

    @Test
    void targetBehindALink_andLinksWithinIt_areFollowed() throws Exception {
        write("src/docs/index.html", "x");
        Files.createDirectories(base.resolve("ram/real"));
        Files.createSymbolicLink(base.resolve("out"), base.resolve("ram"));
        Files.createSymbolicLink(base.resolve("out/docs"), Path.of("real"));

        stage(set("all"));

        assertThat(contents("ram/real")).isEqualTo(Map.of("index.html", "x"));
    }

    private StageSet filtered(String name) {
        return new StageSet(
                "filtered",
                base.resolve("src"),
                TreeFilter.ALL,
                false,
                base.resolve("out"),
                base,
                Optional.empty(),
                TargetNames.SAME,
                Optional.of(new Names(name)),
                false);
    }

    /** Replaces one placeholder. */
    private final class Names implements Filtering {

        private final String value;

        Names(String value) {
            this.value = value;
        }

        @Override
        public boolean filters(String name) {
            return !name.endsWith(".png");
        }

        @Override
        public String context() {
            return value;
        }

        @Override
        public String filter(Path source, Path written) throws IOException {
            filters.add(String.valueOf(source.getFileName()));
            String text = Files.readString(source);
            if (text.contains("@fault@")) {
                throw new IOException("it cannot be filtered");
            }
            Files.writeString(written, text.replace("@name@", value));
            return text.contains("@now@") ? "now" : value;
        }
    }

    /** Stages in a session of its own. */
    private StageResult stage(StageSet... sets) throws Exception {
        StageIndex index = StageIndex.open(base.resolve("index"), warnings::add);
        StageResult result = new Stager(index, workers, (done, of) -> {}).stage(List.of(sets));
        index.save();
        return result;
    }

    private Stager.Outstanding outstanding(StageSet... sets) throws Exception {
        StageIndex index = StageIndex.open(base.resolve("index"), warnings::add);
        return new Stager(index, workers, (done, of) -> {}).outstanding(List.of(sets));
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(base.resolve(file).resolveSibling(""));
        Files.writeString(base.resolve(file), content);
    }

    /** Gives files a time at which nothing can have been read yet. */
    private void age(String... files) throws IOException {
        for (String file : files) {
            Files.setLastModifiedTime(base.resolve(file), FileTime.fromMillis(1_700_000_000_000L));
        }
    }

    private long bytesOf(String directory) throws IOException {
        return contents(directory).values().stream().mapToLong(String::length).sum();
    }

    private Map<String, String> contents(String directory) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(base.resolve(directory))) {
            for (Path file : files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                contents.put(base.resolve(directory).relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
