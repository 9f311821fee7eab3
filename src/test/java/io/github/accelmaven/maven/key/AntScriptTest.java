package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.maven.key.AntScript.Input;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AntScriptTest {

    private static final Path ROOT = Path.of("/checkout").toAbsolutePath();
    private static final Path BASE = ROOT.resolve("lib");

    private static List<Input> inputs(String tasks) throws Exception {
        return new AntScript(BASE, ROOT, BASE.resolve("target"), "known"::equals)
                .inputs(Xpp3DomBuilder.build(new StringReader("<target>" + tasks + "</target>")));
    }

    private static Input all(String path) {
        return new Input(BASE.resolve(path).normalize(), Set.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<echo>Hello</echo><echo message='x' level='warning'/>",
                "<mkdir dir='target/made'/>",
                "<property name='a' value='b'/>"
            })
    void aScriptThatOnlyTellsOrMakesDirectories_readsNothing(String tasks) throws Exception {
        assertThat(inputs(tasks)).isEmpty();
    }

    @Test
    void aCopy_readsWhatItCopiesAndWhatIsThereBefore() throws Exception {
        assertThat(inputs("<copy file='../NOTICE' toFile='target/classes/NOTICE'/>"))
                .containsExactlyInAnyOrder(all("../NOTICE"), all("target/classes/NOTICE"));
    }

    @Test
    void aSetOfFiles_countsByWhatItIncludes() throws Exception {
        assertThat(inputs("<copy todir='target/meta'><fileset dir='.' includes='a.txt, b.txt'>"
                        + "<include name='c/'/><exclude name='c/d'/></fileset></copy>"))
                .containsExactly(all("target/meta"), new Input(BASE, Set.of("a.txt", "b.txt", "c/")));
    }

    @Test
    void aSetOfFilesWithoutIncludes_countsAsAWhole() throws Exception {
        assertThat(inputs("<zip destfile='target/a.zip'><fileset dir='src/main/dist' excludes='*.bak'/></zip>"))
                .containsExactly(all("target/a.zip"), all("src/main/dist"));
    }

    @Test
    void anArchiveOfADirectory_countsByWhatItIncludes() throws Exception {
        assertThat(inputs("<jar basedir='target/classes' includes='a/**' destfile='target/a.jar'/>"))
                .containsExactlyInAnyOrder(
                        new Input(BASE.resolve("target/classes"), Set.of("a/**")), all("target/a.jar"));
    }

    @Test
    void whatIsDeleted_counts() throws Exception {
        assertThat(inputs("<delete dir='target/old'/>")).containsExactly(all("target/old"));
    }

    @Test
    void aPropertyOfTheScript_standsForItsFirstValue() throws Exception {
        assertThat(inputs("<property name='in' value='src/main'/>"
                        + "<property name='file' value='${in}/a.txt'/><property name='file' value='b.txt'/>"
                        + "<copy file='${file}' todir='target'/>"))
                .containsExactlyInAnyOrder(all("src/main/a.txt"), all("target"));
    }

    @Test
    void propertiesInPatterns_areReplaced() throws Exception {
        assertThat(
                        inputs(
                                "<property name='p' value='a/**'/><copy todir='target'><fileset dir='.' includes='${p}'/></copy>"))
                .containsExactly(all("target"), new Input(BASE, Set.of("a/**")));
    }

    @Test
    void whatIsReplacedInAFile_countsWithTheFile() throws Exception {
        assertThat(inputs("<replaceregexp file='target/a' match='x' replace='y' flags='s'/>"
                        + "<replace file='target/b' token='x' value='y'/>"))
                .containsExactlyInAnyOrder(all("target/a"), all("target/b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<exec executable='make'/> | 'exec' in its script may do anything",
                "<copy todir='target'><mapper refid='m'/></copy> | 'mapper' in 'copy' in its script may do anything",
                "<echo if:set='x'/> | attribute 'if:set' of 'echo' in its script may do anything",
                "<echo>${user.home}</echo> | holds a property that only Ant replaces: ${user.home}",
                "<mkdir dir='${gen}'/> | attribute 'dir' of 'mkdir' in its script holds a property",
                "<property name='known' value='x'/><mkdir dir='target/${known}'/> | only Ant replaces: target/${known}",
                "<echo>$${x}</echo> | holds a property that only Ant replaces",
                "<replace file='src/a' token='x'/> | lies outside of the build directory",
                "<mkdir dir='src/gen'/> | lies outside of the build directory",
                "<delete dir='src/gen'/> | lies outside of the build directory",
                "<move file='src/a' tofile='target/a'/> | lies outside of the build directory",
                "<copy file='/etc/hosts' todir='target'/> | leads out of the checkout",
                "<zip basedir='.' destfile='target/a.zip'/> | with the whole build directory in it",
                "<copy todir='target'>x</copy> | 'copy' in its script holds text"
            })
    void whatMayDoMore_isRefused(String tasks, String reason) {
        assertThatThrownBy(() -> inputs(tasks))
                .isInstanceOfSatisfying(
                        UnknownInputException.class, e -> assertThat(e.reason()).contains(reason));
    }

    @Test
    void aScriptThatRunsOnlyIfAPropertyIsSet_isRefused() {
        assertThatThrownBy(() -> new AntScript(BASE, ROOT, BASE.resolve("target"), "known"::equals)
                        .inputs(Xpp3DomBuilder.build(new StringReader("<target unless='skipTests'/>"))))
                .isInstanceOf(UnknownInputException.class);
    }
}
