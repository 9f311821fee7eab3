package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.fingerprint.FileObserver;
import io.github.accelmaven.maven.parameter.ParameterValue;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentFilesTest {

    @TempDir
    private Path base;

    private Path write(String name) throws IOException {
        return Files.writeString(base.resolve(name), name);
    }

    private List<Path> named(String... arguments) throws UnknownInputException {
        List<ParameterValue> values = Stream.of(arguments)
                .<ParameterValue>map(ParameterValue.Text::new)
                .toList();
        return ArgumentFiles.namedIn(new ParameterValue.Many(values), base, new FileLookup(FileObserver.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jar", "-Xplugin=a.jar", "-Xplugin a.jar", "plugin:key:path=a.jar", "-X:list=x,a.jar"})
    void namedIn_findsAFileInTheArgument(String argument) throws Exception {
        Path jar = write("a.jar");

        assertThat(named(argument)).containsExactly(jar);
    }

    @Test
    void namedIn_findsAbsolutePaths_severalOfThem_andWithBlanks() throws Exception {
        Path first = write("first one.jar");
        Path second = write("second.jar");

        assertThat(named("-cp=" + first + File.pathSeparator + second)).containsExactlyInAnyOrder(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"db/*", "db/**/*.sql", "-cp=db/V?__*.sql", "db/V1*/x.sql", "./db/*"})
    void namedIn_ofAPathWithWildcards_findsTheDirectoryInWhichTheyBegin(String argument) throws Exception {
        Path directory = Files.createDirectory(base.resolve("db"));

        assertThat(named(argument)).containsExactly(directory);
    }

    @Test
    void namedIn_whatNamesNoFile_findsNothing() throws Exception {
        assertThat(named("-Xjsr305=strict", "", ".", "-d target/x", "-opt:**", ".*"))
                .isEmpty();
    }

    @Test
    void namedIn_whenAFileHoldsFurtherArguments_isUnknown() {
        assertThatThrownBy(() -> named("@arguments"))
                .isInstanceOf(UnknownInputException.class)
                .hasMessage("the file of argument '@arguments' may say anything");
    }
}
