package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody's record accounts for: see the first ADR. */
class ModuleRunLeftoversTest {

    private final Workshop shop;

    ModuleRunLeftoversTest(@TempDir Path directory) throws IOException {
        shop = new Workshop(directory);
    }

    private FakeUnit compile() {
        return shop.unit("compile").writes("target/classes/A.class", "A");
    }

    private FakeUnit jar() {
        return shop.unit("jar").reads("target/classes").outputs("target/lib.jar");
    }

    @Test
    void process_setsAsideWhatLiesInAnOutputLocationUnaccountedFor() throws Exception {
        shop.build(compile());
        shop.write("target/classes/a/b/Old.class", "old");
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(shop.files("target")).containsOnlyKeys("target/classes/A.class");
        assertThat(shop.path("target/classes/a")).doesNotExist();
        assertThat(shop.aside().resolve("classes/a/b/Old.class")).hasContent("old");
    }

    @Test
    void process_ofAUnitThatIsToldToSkip_setsAsideWhatOthersLeftInItsPlace() throws Exception {
        shop.build(jar());
        shop.write("target/test-classes/ATest.class", "by plain Maven");
        shop.build(shop.unit("testCompile")
                .outputs("target/test-classes")
                .treated(new Treatment.ToldToSkip("maven.test.skip is set")));
        assertThat(shop.path("target/test-classes")).doesNotExist();
        assertThat(shop.aside().resolve("test-classes/ATest.class")).hasContent("by plain Maven");
    }

    @Test
    void process_removesEmptyDirectoriesThatNobodyMade_andKeepsTheOthers() throws Exception {
        FakeUnit generate = shop.unit("generate").outputs("target/classes").then(() -> {
            Files.createDirectories(shop.path("target/classes/made/empty"));
        });
        shop.build(generate, compile());
        Files.createDirectories(shop.path("target/classes/by/hand"));
        shop.build(generate, compile());
        assertThat(shop.outcomes()).isEqualTo(Map.of("generate", Outcome.UP_TO_DATE, "compile", Outcome.UP_TO_DATE));
        assertThat(shop.path("target/classes/made/empty")).isEmptyDirectory();
        assertThat(shop.path("target/classes/by")).doesNotExist();
    }

    @Test
    void process_whenItRunsAgain_removesTheEmptyDirectoriesOfItsLastRun() throws Exception {
        shop.build(shop.unit("generate").outputs("target/classes").then(() -> {
            Files.createDirectories(shop.path("target/classes/old/empty"));
        }));
        FakeUnit changed = shop.unit("generate")
                .outputs("target/classes")
                .value("2")
                .then(() -> {
                    assertThat(shop.path("target/classes/old")).doesNotExist();
                    Files.createDirectories(shop.path("target/classes/young"));
                });
        shop.build(changed);
        assertThat(shop.outcome(changed)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.path("target/classes/young")).isEmptyDirectory();
    }

    @Test
    void process_whenAFailedRunLeftADirectoryWhereAFileBelongs_restoresTheFile() throws Exception {
        shop.build(jar().writes("target/web/lib.jar", "jar"));
        FakeUnit failing = jar().writes("target/web/other.txt", "x").value("2").then(() -> {
            Files.createDirectories(shop.path("target/web/lib.jar"));
            throw new IOException("broken");
        });
        assertThatThrownBy(() -> shop.build(failing)).isInstanceOf(IOException.class);
        FakeUnit repaired = jar().writes("target/web/lib.jar", "jar");
        shop.build(repaired);
        assertThat(shop.outcome(repaired)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.path("target/web/lib.jar")).hasContent("jar");
    }

    @Test
    void process_setsASingleFileAside() throws Exception {
        shop.write("target/lib.jar", "an old jar");
        FakeUnit jar = jar().then(() -> assertThat(shop.path("target/lib.jar")).doesNotExist());
        shop.build(jar);
        assertThat(shop.aside().resolve("lib.jar")).hasContent("an old jar");
    }

    @Test
    void process_tellsOnceOfWhatItSetAside() throws Exception {
        shop.write("target/classes/Old.class", "old").write("target/classes/Older.class", "older");
        shop.write("target/lib.jar", "an old jar");
        shop.build(compile(), jar());
        List<Event> notes =
                shop.events().stream().filter(Event.Noted.class::isInstance).toList();
        assertThat(notes).hasSize(1);
        assertThat(((Event.Noted) notes.get(0)).sentence())
                .contains("lib", shop.path("target").toString(), shop.aside().toString());
    }

    @Test
    void process_leavesTheRestOfTheBuildDirectoryAlone() throws Exception {
        shop.build(compile());
        shop.write("target/server.log", "log").write("target/data/db", "db");
        shop.build(compile().value("2"));
        assertThat(shop.files("target"))
                .containsOnlyKeys("target/classes/A.class", "target/server.log", "target/data/db");
        assertThat(shop.aside()).doesNotExist();
    }

    @Test
    void process_whenTheOutputLocationIsTheBuildDirectory_setsNothingAside() throws Exception {
        shop.write("target/server.log", "log");
        shop.build(shop.unit("jar").outputs("target"));
        assertThat(shop.path("target/server.log")).exists();
    }

    @Test
    void process_outsideTheBuildDirectory_setsNothingAside() throws Exception {
        shop.write("src/main/java/A.java", "class A {}");
        shop.build(shop.unit("generate").writes("src/main/java/G.java", "class G {}"));
        shop.build(shop.unit("generate")
                .writes("src/main/java/G.java", "class G {}")
                .outputs("."));
        assertThat(shop.files("src")).containsOnlyKeys("src/main/java/A.java", "src/main/java/G.java");
        assertThat(shop.aside()).doesNotExist();
    }

    @Test
    void begin_inAnUnknownState_clearsTheWholeBuildDirectory() throws Exception {
        shop.write("target/server.log", "log")
                .write("target/classes/Old.class", "old")
                .write("src/A.java", "class A {}");
        shop.unknownState();
        shop.build();
        assertThat(shop.files("target")).isEmpty();
        assertThat(shop.aside().resolve("server.log")).hasContent("log");
        assertThat(shop.aside().resolve("classes/Old.class")).hasContent("old");
        assertThat(shop.path("src/A.java")).exists();
    }

    @Test
    void begin_inAnUnknownState_keepsWhatIsAccountedFor() throws Exception {
        shop.build(compile());
        shop.write("target/classes/Half.class", "half");
        shop.unknownState();
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(shop.files("target")).containsOnlyKeys("target/classes/A.class");
    }

    @Test
    void begin_inAnUnknownState_leavesMavensOwnDirectoryAlone() throws Exception {
        shop.write("target/mavens/repo/lib.pom", "pom").write("target/other", "other");
        shop.unknownState();
        shop.build();
        assertThat(shop.files("target")).containsOnlyKeys("target/mavens/repo/lib.pom");
    }

    @Test
    void begin_inAKnownState_movesNothing() throws Exception {
        shop.write("target/classes/Old.class", "old");
        shop.build();
        assertThat(shop.path("target/classes/Old.class")).exists();
    }

    @Test
    void process_keepsWhatWasSetAsideUntilSomethingIsSetAsideAnew() throws Exception {
        shop.write("target/classes/One.class", "1");
        shop.build(compile());
        shop.build(compile());
        assertThat(shop.aside().resolve("classes/One.class")).exists();
        shop.write("target/classes/Two.class", "2");
        shop.build(compile());
        assertThat(shop.aside().resolve("classes/One.class")).doesNotExist();
        assertThat(shop.aside().resolve("classes/Two.class")).exists();
    }

    @Test
    void process_outsideOfTheBuildDirectory_keepsWhatWasSetAsideEarlier() throws Exception {
        for (String content : List.of("precious", "written anew")) {
            shop.write("gen/notes.md", content);
            shop.write("in", content);
            shop.build(shop.unit("generate")
                    .reads("in")
                    .writes("gen/A.java", content)
                    .outputs("gen"));
        }

        assertThat(shop.aside().resolve("gen/notes.md")).hasContent("precious");
        assertThat(shop.aside().resolveSibling("aside.2").resolve("gen/notes.md"))
                .hasContent("written anew");
        assertThat(shop.events())
                .extracting(Event::toString)
                .anyMatch(note -> note.contains("are moved to " + shop.aside().resolveSibling("aside.2")));
    }

    @Test
    void process_setsALinkAsideWithoutWhatItLeadsTo() throws Exception {
        shop.write("src/data", "data");
        Files.createDirectories(shop.path("target/classes"));
        Files.createSymbolicLink(shop.path("target/classes/link"), shop.path("src"));
        shop.build(compile());
        assertThat(Files.exists(shop.path("target/classes/link"))).isFalse();
        assertThat(Files.isSymbolicLink(shop.aside().resolve("classes/link"))).isTrue();
        assertThat(shop.path("src/data")).hasContent("data");
    }
}
