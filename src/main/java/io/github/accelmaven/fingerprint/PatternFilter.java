package io.github.accelmaven.fingerprint;

import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.codehaus.plexus.util.AbstractScanner;
import org.codehaus.plexus.util.MatchPatterns;

/**
 * Includes and excludes as Maven's plugins write them, with the meaning of plexus-utils' {@code DirectoryScanner}: case
 * counts, no includes means all files, a pattern that ends in {@code /} means everything below, excludes win.
 * Immutable.
 */
public final class PatternFilter implements TreeFilter {

    private static final String EVERYTHING = "**";

    private final MatchPatterns includes;
    private final MatchPatterns excludes;
    private final MatchPatterns prunes;

    /**
     * A filter by these patterns.
     *
     * @param includes Ant patterns, {@code %ant[…]} and {@code %regex[…]} included; empty for all files
     * @param excludes patterns of the same kind
     * @param addDefaultExcludes whether to exclude the files of version control and editors as well
     */
    public PatternFilter(Collection<String> includes, Collection<String> excludes, boolean addDefaultExcludes) {
        List<String> excluded = new ArrayList<>(excludes);
        if (addDefaultExcludes) {
            excluded.addAll(List.of(AbstractScanner.DEFAULTEXCLUDES));
        }
        List<String> normalExcludes = normalize(excluded);
        this.includes = MatchPatterns.from(includes.isEmpty() ? List.of(EVERYTHING) : normalize(includes));
        this.excludes = MatchPatterns.from(normalExcludes);
        this.prunes = MatchPatterns.from(normalExcludes.stream()
                .filter(PatternFilter::excludesWholeDirectories)
                .toList());
    }

    @Override
    public boolean includes(String path) {
        String name = toSystem(path);
        return includes.matches(name, true) && !excludes.matches(name, true);
    }

    @Override
    public boolean descends(String directory) {
        String name = toSystem(directory);
        return includes.matchesPatternStart(name, true) && !prunes.matches(name, true);
    }

    /** A directory that such a pattern matches holds nothing but files that it matches as well. */
    private static boolean excludesWholeDirectories(String pattern) {
        return !pattern.startsWith("%") && pattern.endsWith(File.separator + EVERYTHING);
    }

    private static List<String> normalize(Collection<String> patterns) {
        return patterns.stream().map(PatternFilter::normalize).toList();
    }

    private static String normalize(String given) {
        String pattern = given.trim();
        if (pattern.startsWith("%regex[") && pattern.endsWith("]")) {
            return pattern;
        }
        String system = toSystem(pattern.replace('\\', '/'));
        return system.endsWith(File.separator) ? system + EVERYTHING : system;
    }

    private static String toSystem(String path) {
        return File.separatorChar == '/' ? path : path.replace('/', File.separatorChar);
    }
}
