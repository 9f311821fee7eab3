package io.github.accelmaven.maven.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.problem.ProblemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionsFileTest {

    private static final String OTHER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- What all of us need. -->
            <extensions xmlns="http://maven.apache.org/EXTENSIONS/1.1.0">
                <extension>
                    <groupId>com.acme</groupId>
                    <artifactId>spy</artifactId>
                    <version>7</version> <!-- not 8 -->
                    <configuration><a/></configuration>
                </extension>
            </extensions>
            """;

    private static final String OWN = """
                <extension>
                  <groupId>io.github.accelmaven</groupId>
                  <artifactId>accel-maven-plugin</artifactId>
                  <version>2</version>
                </extension>
            """;

    private static String with(String text) {
        return file().with(Optional.of(text));
    }

    private static ExtensionsFile file() {
        return new ExtensionsFile(
                "extensions.xml", new ExtensionsFile.Coordinates("io.github.accelmaven", "accel-maven-plugin", "2"));
    }

    @Test
    void aFileThatIsNotThere_isWritten() {
        assertThat(file().with(Optional.empty())).isEqualTo("""
                <extensions>
                  <extension>
                    <groupId>io.github.accelmaven</groupId>
                    <artifactId>accel-maven-plugin</artifactId>
                    <version>2</version>
                  </extension>
                </extensions>
                """);
    }

    @Test
    void otherExtensionsAndCommentsStay_inTheirLayout() {
        assertThat(with(OTHER)).isEqualTo(OTHER.replace("</extensions>", OWN + "</extensions>"));
    }

    @Test
    void whatIsThereAlready_staysAsItIs() {
        String once = with(OTHER);
        assertThat(with(once)).isEqualTo(once);
    }

    @Test
    void anotherVersion_isReplaced_andNothingElse() {
        String old = with(OTHER).replace("<version>2</version>", "<version>1</version>");
        assertThat(with(old)).isEqualTo(with(OTHER));
    }

    @Test
    void anEntryInAComment_isNone() {
        String commented = "<extensions>\n<!-- " + OWN + " -->\n</extensions>\n";
        assertThat(with(commented)).contains("<!-- " + OWN + " -->").hasSizeGreaterThan(commented.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<extensions/>",
                "<extensions></extensions>",
                "<extensions >\n</extensions >\n",
                "<!-- a --><extensions  />\n<!-- b -->"
            })
    void anEmptyFile_isFilled(String text) {
        String filled = with(text);
        assertThat(filled).contains("<artifactId>accel-maven-plugin</artifactId>");
        assertThat(with(filled)).isEqualTo(filled);
    }

    @Test
    void lineEndsStay() {
        assertThat(with(OTHER.replace("\n", "\r\n"))).isEqualTo(with(OTHER).replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<extensions>", "<extensions><extension></extensions>", "no XML", "<project/>"})
    void aDamagedFile_isRefused(String text) {
        assertThatThrownBy(() -> with(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().sentence())
                                .startsWith("extensions.xml cannot be read: ")
                                .endsWith("Mend it, or delete it to have it written anew."));
    }

    @Test
    void anEntryThatCannotBeEditedAsText_isLeftToPeople() {
        String odd =
                "<e:extensions xmlns:e=\"a\"><e:extension><e:artifactId>x</e:artifactId></e:extension></e:extensions>";
        assertThatThrownBy(() -> with(odd))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().sentence())
                                .endsWith("Add the extension io.github.accelmaven:accel-maven-plugin:2 by hand."));
    }
}
