package io.github.accelmaven.lifecycle;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.config.TomlDocument;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the configuration files of a session say of pipelines; each is read once, whoever asks. Thread-safe. */
public final class Definitions {

    private final ConfigFiles files;
    private final Consumer<TomlDocument> otherReader;
    private final Map<TomlDocument, Definition> known = new HashMap<>();

    /**
     * @param files the session's configuration files
     * @param otherReader notes what is wrong with the parts of a file that are not for pipelines
     */
    public Definitions(ConfigFiles files, Consumer<TomlDocument> otherReader) {
        this.files = files;
        this.otherReader = otherReader;
    }

    /**
     * What a file says.
     *
     * @param document the file, in which is noted what is wrong with it
     * @param content what it says, as far as it is right
     */
    record Definition(TomlDocument document, LifecycleDefinition content) {}

    /**
     * What the file of a directory says; empty when there is none.
     *
     * @param directory absolute and normalised
     * @param root whether it is that of the project
     * @throws io.github.accelmaven.problem.ProblemException when there is one, and it cannot be read
     */
    synchronized Optional<Definition> of(Path directory, boolean root) {
        return files.of(directory).map(document -> known.computeIfAbsent(document, first -> read(first, root)));
    }

    private Definition read(TomlDocument document, boolean root) {
        LifecycleDefinition content = LifecycleReader.read(document);
        otherReader.accept(document);
        if (!root && !content.workspaces().isEmpty()) {
            document.root()
                    .problem("workspace", "Workspaces are named in the file of the root alone", "Name them there");
        }
        return new Definition(document, content);
    }
}
