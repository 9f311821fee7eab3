package io.github.accelmaven.maven.history;

import io.github.accelmaven.analysis.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what {@code .mvn} of a checkout has Maven do at its start. Thread-safe: it has no state. */
final class MavenSetting {

    private static final String ACCEL = "accel-maven-plugin";

    private MavenSetting() {}

    /** That of a checkout; a file that cannot be read says nothing. */
    static Setting of(Path root) {
        Path directory = root.resolve(".mvn");
        return new Setting(
                mentionsAccel(directory.resolve("extensions.xml")), Files.exists(directory.resolve("jvm.config")));
    }

    private static boolean mentionsAccel(Path extensions) {
        try {
            return Files.exists(extensions) && Files.readString(extensions).contains(ACCEL);
        } catch (IOException e) {
            return false;
        }
    }
}
