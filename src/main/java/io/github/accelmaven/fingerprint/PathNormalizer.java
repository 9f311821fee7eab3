package io.github.accelmaven.fingerprint;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes strings independent of where the checkout lies: absolute paths of named roots in them become
 * <code>${name}</code>, in {@code file:} URIs <code>${name.uri}</code>, and back. Immutable.
 *
 * <p>A root is recognised only where a path can begin (at the start, or after one of <code>: = , ; ( [ { &lt; &gt; | @
 * !</code>, a quote or white space) and where a name ends. The root with the longest path wins; of two with the same
 * path, the first. On Windows either separator counts, and case does not. Text that looks like a normalised root
 * already gets a second {@code $}, a second a third, and so on. A root that is a file system's top directory is not
 * recognised: it begins everything.
 */
public final class PathNormalizer {

    private static final String URI_SUFFIX = ".uri";
    private static final String BEFORE = ":=,;([{<>|@!\"'`";
    private static final Pattern TOKEN = Pattern.compile("(\\$+)\\{([^{}]+)}");
    private static final String AFTER = ":=,;)]}<>|!?#&\"'`";

    private final boolean windows;
    private final List<Spelling> spellings;
    private final String firstCharacters;
    private final Map<String, String> texts = new HashMap<>();

    /** One way to write a root. */
    private record Spelling(String text, String token, boolean uri) {}

    /**
     * A normaliser for these roots.
     *
     * @param roots absolute paths by name, as in {@code module} or {@code java.home}, in the order
     *     in which they win when two are the same; where a root's real path is another one, that is recognised too
     */
    public PathNormalizer(Map<String, Path> roots) {
        this(roots, File.separatorChar == '\\');
    }

    PathNormalizer(Map<String, Path> roots, boolean windows) {
        this(roots, windows, Map.of(), List.of());
    }

    private PathNormalizer(
            Map<String, Path> roots, boolean windows, Map<String, String> otherTexts, List<Spelling> others) {
        this.windows = windows;
        List<Spelling> found = new ArrayList<>();
        roots.forEach((name, root) -> addSpellings(name, root, found));
        texts.putAll(otherTexts);
        // The sort leaves those of the same length in this order.
        found.addAll(others);
        found.sort(Comparator.comparingInt((Spelling spelling) -> spelling.text.length())
                .reversed());
        this.spellings = List.copyOf(found);
        this.firstCharacters = firstCharacters(found);
    }

    /** The same with one more root, which wins over those that are the same. */
    public PathNormalizer with(String name, Path root) {
        return new PathNormalizer(Map.of(name, root), windows, texts, spellings);
    }

    /** In both cases, since file systems may not tell them apart. */
    private static String firstCharacters(List<Spelling> spellings) {
        return spellings.stream()
                .map(spelling -> spelling.text.substring(0, 1))
                .flatMap(first -> Stream.of(first, first.toLowerCase(Locale.ROOT), first.toUpperCase(Locale.ROOT)))
                .distinct()
                .collect(Collectors.joining());
    }

    /** The string with its roots replaced by their names. */
    public String normalize(String value) {
        int at = nextOfInterest(value, 0);
        if (at == value.length()) {
            return value;
        }
        StringBuilder normal = new StringBuilder(value.length()).append(value, 0, at);
        Matcher literal = TOKEN.matcher(value);
        while (at < value.length()) {
            Optional<Spelling> spelling = spellingAt(value, at);
            if (spelling.isPresent()) {
                normal.append("${").append(spelling.get().token).append('}');
                at += spelling.get().text.length();
            } else {
                int end = value.charAt(at) == '$' ? endOfDollars(value, at) : nextOfInterest(value, at + 1);
                if (value.charAt(at) == '$'
                        && literal.region(at, value.length()).lookingAt()
                        && texts.containsKey(literal.group(2))) {
                    normal.append('$');
                }
                normal.append(value, at, end);
                at = end;
            }
        }
        return normal.toString();
    }

    /** The next place where a root or a token may begin: looking closely at every character would cost too much. */
    private int nextOfInterest(String value, int from) {
        int at = from;
        while (at < value.length() && value.charAt(at) != '$' && firstCharacters.indexOf(value.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** The string with the names replaced by the roots' paths: the opposite of {@link #normalize}. */
    public String resolve(String normal) {
        return normal.indexOf('$') < 0
                ? normal
                : TOKEN.matcher(normal).replaceAll(match -> Matcher.quoteReplacement(resolve(match)));
    }

    private String resolve(MatchResult match) {
        String root = texts.get(match.group(2));
        boolean isLiteral = match.group(1).length() > 1;
        return root == null ? match.group() : isLiteral ? match.group().substring(1) : root;
    }

    private Optional<Spelling> spellingAt(String value, int at) {
        boolean uri = isAfterFileScheme(value, at);
        if (!uri && at > 0 && !isBoundary(value.charAt(at - 1), BEFORE)) {
            return Optional.empty();
        }
        return spellings.stream()
                .filter(spelling -> spelling.uri == uri && stands(spelling.text, value, at))
                .findFirst();
    }

    private boolean stands(String text, String value, int at) {
        int end = at + text.length();
        return value.regionMatches(windows, at, text, 0, text.length())
                && (end == value.length() || isSeparator(value.charAt(end)) || isBoundary(value.charAt(end), AFTER));
    }

    private boolean isSeparator(char c) {
        return c == '/' || (windows && c == '\\');
    }

    private static boolean isBoundary(char c, String boundaries) {
        return Character.isWhitespace(c) || boundaries.indexOf(c) >= 0;
    }

    private static boolean isAfterFileScheme(String value, int at) {
        return endsWithScheme(value, at, "file:") || endsWithScheme(value, at, "file://");
    }

    private static boolean endsWithScheme(String value, int at, String scheme) {
        int start = at - scheme.length();
        return start >= 0
                && value.regionMatches(true, start, scheme, 0, scheme.length())
                && (start == 0 || isBoundary(value.charAt(start - 1), BEFORE));
    }

    private static int endOfDollars(String value, int at) {
        int end = at;
        while (end < value.length() && value.charAt(end) == '$') {
            end++;
        }
        return end;
    }

    private void addSpellings(String name, Path root, List<Spelling> found) {
        if (root.getNameCount() == 0) {
            return;
        }
        texts.put(name, root.toString());
        texts.put(name + URI_SUFFIX, uriPath(root.toString()));
        real(root).forEach(path -> {
            found.add(new Spelling(path, name, false));
            found.add(new Spelling(uriPath(path), name + URI_SUFFIX, true));
            if (windows) {
                found.add(new Spelling(path.replace('\\', '/'), name, false));
            }
        });
    }

    private static Stream<String> real(Path root) {
        try {
            return Stream.of(root.toString(), root.toRealPath().toString()).distinct();
        } catch (IOException e) {
            // A root that is not there yet has one spelling.
            return Stream.of(root.toString());
        }
    }

    /** The path as it stands in a URI, with what may not stand there escaped. */
    private String uriPath(String path) {
        String slashes = windows ? "/" + path.replace('\\', '/') : path;
        try {
            return new URI("file", null, slashes, null).getRawPath();
        } catch (URISyntaxException e) {
            return slashes;
        }
    }
}
