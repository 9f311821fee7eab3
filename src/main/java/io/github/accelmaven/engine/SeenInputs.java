package io.github.accelmaven.engine;

import io.github.accelmaven.fingerprint.SeenFiles;
import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.state.RecordedValue;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one unit looked at until its key was known. What it looks at later, to see whether its inputs changed while it ran,
 * tells nothing new. Thread-safe.
 */
final class SeenInputs implements InputObserver {

    private final SeenFiles files = new SeenFiles();
    private final Set<RecordedValue> values = new LinkedHashSet<>();
    private Optional<String> doubt = Optional.empty();
    private boolean ended;

    @Override
    public void saw(Path path, Optional<FileStat> stat) {
        if (isListening()) {
            files.saw(path, stat);
        }
    }

    @Override
    public void listed(Path directory, Collection<Path> children) {
        if (isListening()) {
            files.listed(directory, children);
        }
    }

    @Override
    public void read(Path file, Content content) {
        if (isListening()) {
            files.read(file, content);
        }
    }

    @Override
    public synchronized void counted(RecordedValue value) {
        if (!ended) {
            values.add(value);
        }
    }

    @Override
    public synchronized void doubted(String why) {
        if (!ended && doubt.isEmpty()) {
            doubt = Optional.of(why);
        }
    }

    private synchronized boolean isListening() {
        return !ended;
    }

    /** From now on nothing counts. */
    synchronized void end() {
        ended = true;
    }

    SeenFiles files() {
        return files;
    }

    synchronized List<RecordedValue> values() {
        return List.copyOf(values);
    }

    /** Why the same files and values do not mean the same outcome; empty when they do. */
    synchronized Optional<String> doubt() {
        return doubt;
    }
}
