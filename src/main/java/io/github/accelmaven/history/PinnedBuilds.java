package io.github.accelmaven.history;

import io.github.accelmaven.io.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The sessions that users chose as baselines, at most one for builds that can be compared with each other. They stand in a
 * file beside the history, {@code history.baselines.jsonl}, each with the line it had there, so that they stay when the history
 * drops them. Lines that cannot be read stay too. Thread-safe; of two that pin at the same time, one may be lost.
 */
public final class PinnedBuilds {

    private static final String SUFFIX = ".jsonl";

    private final Path file;

    private PinnedBuilds(Path file) {
        this.file = file;
    }

    /** Those of a history. */
    public static PinnedBuilds of(Path history) {
        String name = history.getFileName().toString();
        String plain = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return new PinnedBuilds(history.resolveSibling(plain + ".baselines" + SUFFIX));
    }

    /** Where they stand; missing when nothing is pinned. */
    Path file() {
        return file;
    }

    /**
     * The one that a build is compared with.
     *
     * @throws IOException when they cannot be read
     */
    public Optional<SessionRecord> like(SessionRecord session) throws IOException {
        return new SessionFinder(file)
                .last(1, other -> isLike(other, session)).stream().findFirst();
    }

    /**
     * Makes a session the baseline of those like it, in place of another one.
     *
     * @throws IOException when that cannot be written
     */
    public void pin(SessionRecord session) throws IOException {
        List<String> lines = linesBut(other -> isLike(other, session));
        lines.add(new String(SessionWriter.line(session), StandardCharsets.UTF_8).stripTrailing());
        write(lines);
    }

    /**
     * Has builds like a session compared with the builds before them again.
     *
     * @return whether one was pinned
     * @throws IOException when that cannot be written
     */
    public boolean unpin(SessionRecord session) throws IOException {
        if (like(session).isEmpty()) {
            return false;
        }
        write(linesBut(other -> isLike(other, session)));
        return true;
    }

    private static boolean isLike(SessionRecord one, SessionRecord other) {
        return Comparability.of(one).equals(Comparability.of(other));
    }

    private List<String> linesBut(Predicate<SessionRecord> left) throws IOException {
        // A build that only asks where the file is loads no JSON library for it.
        SessionParser parser = new SessionParser(SessionParser.Detail.HEAD);
        List<String> lines = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                boolean isLeft = parser.read(bytes, 0, bytes.length) instanceof SessionParser.Line.Known known
                        && left.test(known.session());
                if (!isLeft) {
                    lines.add(line);
                }
            }
        } catch (NoSuchFileException e) {
            return lines;
        }
        return lines;
    }

    private void write(List<String> lines) throws IOException {
        AtomicFiles.write(file, out -> {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }
}
