package io.github.accelmaven.maven.history;

import io.github.accelmaven.cache.SecretNames;
import io.github.accelmaven.engine.pack.Git;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenExecutionRequest;

/**
 * What a user asked Maven for, in one line: equal requests have equal lines, whatever the order of their switches. What
 * looks like a secret is masked: it does not belong into a file that outlives the build. Words with characters that shells
 * read are quoted, so that the line can be given to one again. Thread-safe: it has no state.
 */
final class CommandLine {

    private static final String MASKED = "***";

    /** What Maven or the JVM adds to what the user gave. */
    private static final Pattern NOT_GIVEN =
            Pattern.compile("env\\..*|session\\..*|maven\\.(home|version|build\\.version|multiModule.*|mainClass)"
                    + "|library\\.jansi\\..*|java\\..*|accel\\.(history(\\..*)?|trace|githubSummary)");

    /** Accel's own goals, by all their coordinates or without a version. */
    private static final Pattern OWN_GOAL =
            Pattern.compile("io\\.github\\.accelmaven:accel-maven-plugin:(?:[^:]+:)?(?=[^:]+$)");

    /** What no shell reads as anything but itself. */
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    /** A name and its value, as in {@code -Dtoken=abc} or {@code "password": "abc"}. */
    private static final Pattern ASSIGNMENT = Pattern.compile("([\\w.-]+[\"']?\\s*[=:]\\s*[\"']?)([^\\s\"',;]+)");

    private CommandLine() {}

    static String of(MavenExecutionRequest request) {
        List<String> words = new ArrayList<>();
        request.getGoals().forEach(goal -> words.add(OWN_GOAL.matcher(goal).replaceFirst("accel:")));
        list("-pl", request.getSelectedProjects(), "", words);
        list("-pl", request.getExcludedProjects(), "!", words);
        if (request.getMakeBehavior() != null) {
            words.addAll(makeSwitches(request.getMakeBehavior()));
        }
        list("-P", request.getActiveProfiles(), "", words);
        list("-P", request.getInactiveProfiles(), "!", words);
        if (request.isOffline()) {
            words.add("-o");
        }
        if (request.isUpdateSnapshots()) {
            words.add("-U");
        }
        if (request.getDegreeOfConcurrency() > 1) {
            words.add("-T" + request.getDegreeOfConcurrency());
        }
        given(request).forEach((name, value) -> words.add("-D" + name + "=" + shown(name, value)));
        return Git.withoutLogin(words.stream().map(CommandLine::quoted).collect(Collectors.joining(" ")));
    }

    /** As POSIX shells take a word for itself: between single quotes nothing but those has a meaning. */
    private static String quoted(String word) {
        // What is masked is not to be given to a shell again.
        boolean isPlain = PLAIN.matcher(word.replace(MASKED, "")).matches();
        return isPlain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A line that others wrote, without values of names that look like secrets, and without logins of addresses. */
    static String withoutSecrets(String line) {
        String masked = ASSIGNMENT
                .matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + shown(found.group(1), found.group(2))));
        return Git.withoutLogin(masked);
    }

    private static List<String> makeSwitches(String behaviour) {
        return switch (behaviour) {
            case MavenExecutionRequest.REACTOR_MAKE_UPSTREAM -> List.of("-am");
            case MavenExecutionRequest.REACTOR_MAKE_DOWNSTREAM -> List.of("-amd");
            default -> List.of("-am", "-amd");
        };
    }

    private static void list(String word, List<String> values, String prefix, List<String> words) {
        if (!values.isEmpty()) {
            words.add(word);
            words.add(prefix + String.join("," + prefix, values));
        }
    }

    private static Map<String, String> given(MavenExecutionRequest request) {
        Map<String, String> given = new TreeMap<>();
        request.getUserProperties().stringPropertyNames().forEach(name -> {
            if (!NOT_GIVEN.matcher(name).matches()) {
                given.put(name, request.getUserProperties().getProperty(name));
            }
        });
        return given;
    }

    private static String shown(String name, String value) {
        return SecretNames.areIn(name) || SecretNames.areIn(value) ? MASKED : value;
    }
}
