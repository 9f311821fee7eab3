package io.github.accelmaven.engine.pack;

import io.github.accelmaven.lifecycle.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The user's own git, called without anybody who could answer it. Immutable. */
public final class Git {

    /** What may stand before the host of an address: a user, a password, a token. */
    private static final Pattern LOGIN = Pattern.compile("://[^/@\\s]+@");

    private final Map<String, String> environment;

    /** @param outside the environment of the build */
    public Git(Map<String, String> outside) {
        this.environment = forGit(outside);
    }

    private static Map<String, String> forGit(Map<String, String> outside) {
        Map<String, String> all = new TreeMap<>(outside);
        // A build that is started by a hook of git would be about that repository.
        List.of(
                        "GIT_DIR",
                        "GIT_WORK_TREE",
                        "GIT_INDEX_FILE",
                        "GIT_OBJECT_DIRECTORY",
                        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
                        "GIT_COMMON_DIR",
                        "GIT_NAMESPACE",
                        "GIT_PREFIX",
                        "GIT_QUARANTINE_PATH")
                .forEach(all::remove);
        // Nobody is there to answer; its messages are looked into.
        all.put("GIT_TERMINAL_PROMPT", "0");
        all.put("LC_ALL", "C");
        return all;
    }

    /** A text without the logins of addresses in it. */
    public static String withoutLogin(String text) {
        return LOGIN.matcher(text).replaceAll("://");
    }

    /**
     * What git did.
     *
     * @param code its exit code
     * @param lines what it printed
     */
    public record Run(int code, List<String> lines) {

        /** The lines in which git says so; the last one when there are none. */
        String whatWentWrong() {
            String errors = lines.stream()
                    .filter(line -> line.startsWith("fatal: ") || line.startsWith("error: "))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .collect(Collectors.joining("; "));
            String said = errors.isEmpty()
                    ? lines.stream().reduce((one, next) -> next).orElse("it ended with exit code " + code)
                    : errors;
            return withoutLogin(said);
        }
    }

    /**
     * Runs git, and returns when it is at its end.
     *
     * @throws IOException when there is none
     */
    public Run run(Path directory, List<String> arguments) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("git"), arguments.stream()).toList();
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        ChildProcess.End end = ChildProcess.run(command, directory, environment, Optional.empty(), lines::add);
        int code = end instanceof ChildProcess.End.Exited exited ? exited.code() : -1;
        return new Run(code, List.copyOf(lines));
    }
}
