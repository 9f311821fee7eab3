package io.github.accelmaven.history;

import io.github.accelmaven.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds some sessions of a history, with their work units. It goes from the last line to the first and stops when it has
 * them, so that a long history costs no more than a short one. Lines that cannot be read are passed over. Thread-safe: it has
 * no state.
 *
 * @param file the history, which may be missing
 */
public record SessionFinder(Path file) {

    private static final int NEAREST = 3;

    private static final SessionParser HEAD = new SessionParser(SessionParser.Detail.HEAD);
    private static final SessionParser ALL = new SessionParser(SessionParser.Detail.ALL);

    /**
     * The last sessions of those that are wanted, the oldest first.
     *
     * @param most how many there are at most
     * @param wanted is asked about sessions without counters, phases and work units, the last one first
     * @throws IOException when the file cannot be read
     */
    public List<SessionRecord> last(int most, Predicate<SessionRecord> wanted) throws IOException {
        List<SessionRecord> found = new ArrayList<>();
        forLast(most, wanted, found::add);
        Collections.reverse(found);
        return found;
    }

    /**
     * The same, without counters, phases and work units, which is many times as fast.
     *
     * @throws IOException when the file cannot be read
     */
    public List<SessionRecord> lastHeads(int most, Predicate<SessionRecord> wanted) throws IOException {
        List<SessionRecord> found = new ArrayList<>();
        forLast(most, wanted, HEAD, found::add);
        Collections.reverse(found);
        return found;
    }

    /**
     * The same as {@link #last(int, Predicate)}, one session at a time, the last one first, so that they need not fit into
     * the memory together.
     *
     * @throws IOException when the file cannot be read
     */
    public void forLast(int most, Predicate<SessionRecord> wanted, Consumer<SessionRecord> sessions)
            throws IOException {
        forLast(most, wanted, ALL, sessions);
    }

    private void forLast(
            int most, Predicate<SessionRecord> wanted, SessionParser parser, Consumer<SessionRecord> sessions)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            LinesFromEnd lines = new LinesFromEnd(channel);
            for (int found = 0; found < most; ) {
                Optional<byte[]> line = lines.next(Integer.MAX_VALUE);
                if (line.isEmpty()) {
                    return;
                }
                Optional<SessionRecord> session = read(HEAD, line.get())
                        .filter(wanted)
                        .flatMap(head -> parser == HEAD ? Optional.of(head) : read(parser, line.get()));
                session.ifPresent(sessions);
                found += session.isPresent() ? 1 : 0;
            }
        } catch (NoSuchFileException e) {
            // Nothing was built yet.
            return;
        }
    }

    /**
     * The last session of a project; empty when it has none.
     *
     * @param project {@code groupId:artifactId}; empty for the last one of all
     * @throws IOException when the file cannot be read
     */
    public Optional<SessionRecord> last(Optional<String> project) throws IOException {
        return last(
                        1,
                        session -> project.filter(
                                        wanted -> !wanted.equals(session.build().project()))
                                .isEmpty())
                .stream()
                .findFirst();
    }

    /**
     * The session with an id; empty when there is none.
     *
     * @throws IOException when the file cannot be read
     */
    public Optional<SessionRecord> withId(String id) throws IOException {
        return last(1, session -> session.id().equals(id)).stream().findFirst();
    }

    /**
     * The session of a name.
     *
     * @param id the whole name, or a beginning that no other one has
     * @param project whose sessions are suggested when there is none, {@code groupId:artifactId}; empty for all
     * @throws io.github.accelmaven.problem.ProblemException when there is none, or several: it tells the nearest ones
     * @throws IOException when the file cannot be read
     */
    public SessionRecord named(String id, Optional<String> project) throws IOException {
        Optional<SessionRecord> whole = withId(id);
        if (whole.isPresent()) {
            return whole.get();
        }
        List<SessionRecord> found = last(2, session -> session.id().startsWith(id));
        if (found.size() == 1) {
            return found.get(0);
        }
        throw (found.isEmpty() ? unknown(id, project) : ambiguous(id, found)).asException();
    }

    private static Problem ambiguous(String id, List<SessionRecord> found) {
        return new Problem(
                "Session '" + id + "' is not one",
                "several sessions of the history begin with it, among them "
                        + found.get(0).id() + " and " + found.get(1).id(),
                "Give all of its name; 'mvn accel:history' shows it");
    }

    private Problem unknown(String id, Optional<String> project) throws IOException {
        List<String> own = nearest(id, project);
        List<String> names = own.isEmpty() ? nearest(id, Optional.empty()) : own;
        return new Problem(
                "Session '" + id + "' is not known",
                names.isEmpty() ? "the history " + file + " is empty" : "the history " + file + " has no such line",
                names.isEmpty()
                        ? "Run 'mvn accel:build', which adds one"
                        : "The nearest ones are " + String.join(", ", names));
    }

    private List<String> nearest(String id, Optional<String> project) throws IOException {
        NearestNames nearest = new NearestNames(id, NEAREST);
        last(Integer.MAX_VALUE, session -> {
            if (project.isEmpty() || project.get().equals(session.build().project())) {
                nearest.add(session.id());
            }
            return false;
        });
        return nearest.names();
    }

    private static Optional<SessionRecord> read(SessionParser parser, byte[] line) {
        return parser.read(line, 0, line.length) instanceof SessionParser.Line.Known known
                ? Optional.of(known.session())
                : Optional.empty();
    }
}
