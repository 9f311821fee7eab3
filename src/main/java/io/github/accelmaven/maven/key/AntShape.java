package io.github.accelmaven.maven.key;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What accel knows about one element of an Ant script. What is not listed here may do anything. Immutable.
 *
 * @param attributes by name in lower case, what they hold
 * @param children by name, the elements that may stand in it
 * @param hasText whether text may stand in it
 */
record AntShape(Map<String, Holds> attributes, Map<String, AntShape> children, boolean hasText) {

    /** What an attribute holds. */
    enum Holds {
        /** A value that names no file. */
        TEXT,
        /** Patterns for files below the directory that the same element names. */
        PATTERNS,
        /** A file or directory that is read. */
        SOURCE,
        /** A file or directory that is written or taken away; what is there before decides what happens. */
        TARGET,
        /** A directory that is created unless it is there. */
        PLACE
    }

    private static final AntShape NAME = new AntShape(Map.of("name", Holds.PATTERNS), Map.of(), false);

    private static final AntShape EXCLUDE = new AntShape(Map.of("name", Holds.TEXT), Map.of(), false);

    private static final Map<String, AntShape> FILE_NAMES = Map.of("include", NAME, "exclude", EXCLUDE);

    private static final AntShape READ = files(Holds.SOURCE);

    private static final AntShape TAKEN = files(Holds.TARGET);

    private static final AntShape TOKENS = element(
            Map.of(Holds.TEXT, List.of("begintoken", "endtoken")),
            Map.of("filter", element(Map.of(Holds.TEXT, List.of("token", "value")), Map.of())));

    private static final AntShape MANIFEST =
            element(Map.of(), Map.of("attribute", element(Map.of(Holds.TEXT, List.of("name", "value")), Map.of())));

    private static final List<String> OF_COPY = List.of(
            "overwrite",
            "force",
            "flatten",
            "includeemptydirs",
            "preservelastmodified",
            "failonerror",
            "quiet",
            "verbose",
            "encoding",
            "outputencoding");

    private static final AntShape ECHO = new AntShape(
            attributes(Map.of(
                    Holds.TEXT,
                    List.of("message", "level", "append", "encoding", "force"),
                    Holds.TARGET,
                    List.of("file"))),
            Map.of(),
            true);

    private static final AntShape COPY = element(
            Map.of(
                    Holds.SOURCE, List.of("file"),
                    Holds.TARGET, List.of("tofile", "todir"),
                    Holds.TEXT, OF_COPY),
            Map.of("fileset", READ, "filterset", TOKENS));

    private static final AntShape MOVE = element(
            Map.of(Holds.TARGET, List.of("file", "tofile", "todir"), Holds.TEXT, OF_COPY),
            Map.of("fileset", TAKEN, "filterset", TOKENS));

    private static final AntShape DELETE = element(
            Map.of(
                    Holds.TARGET,
                    List.of("file", "dir"),
                    Holds.TEXT,
                    List.of("includeemptydirs", "failonerror", "quiet", "verbose")),
            Map.of("fileset", TAKEN));

    private static final AntShape CONCAT = new AntShape(
            attributes(Map.of(
                    Holds.TARGET,
                    List.of("destfile"),
                    Holds.TEXT,
                    List.of("append", "overwrite", "force", "encoding", "outputencoding", "fixlastline", "eol"))),
            Map.of("fileset", READ),
            true);

    private static final AntShape UNZIP = element(
            Map.of(
                    Holds.SOURCE, List.of("src"),
                    Holds.TARGET, List.of("dest"),
                    Holds.TEXT, List.of("overwrite", "encoding")),
            Map.of());

    private static final AntShape REPLACE = element(
            Map.of(
                    Holds.TARGET, List.of("file"),
                    Holds.TEXT, List.of("token", "value", "encoding", "failonnoreplacements", "summary")),
            Map.of("fileset", TAKEN));

    private static final AntShape REPLACE_BY_EXPRESSION = element(
            Map.of(
                    Holds.TARGET,
                    List.of("file"),
                    Holds.TEXT,
                    List.of("match", "replace", "flags", "byline", "encoding")),
            Map.of("fileset", TAKEN));

    /** A script: its tasks are its children. Whether it runs at all may not depend on properties of Ant. */
    static final AntShape SCRIPT = element(
            Map.of(Holds.TEXT, List.of("name", "description")),
            Map.ofEntries(
                    Map.entry("echo", ECHO),
                    Map.entry("property", element(Map.of(Holds.TEXT, List.of("name", "value")), Map.of())),
                    Map.entry("mkdir", element(Map.of(Holds.PLACE, List.of("dir")), Map.of())),
                    Map.entry(
                            "touch",
                            element(
                                    Map.of(Holds.TARGET, List.of("file"), Holds.TEXT, List.of("mkdirs", "verbose")),
                                    Map.of())),
                    Map.entry("copy", COPY),
                    Map.entry("move", MOVE),
                    Map.entry("delete", DELETE),
                    Map.entry("concat", CONCAT),
                    Map.entry("replace", REPLACE),
                    Map.entry("replaceregexp", REPLACE_BY_EXPRESSION),
                    Map.entry("zip", archive(Map.of())),
                    Map.entry("jar", archive(Map.of("manifest", MANIFEST))),
                    Map.entry("unzip", UNZIP),
                    Map.entry("unjar", UNZIP)));

    private static AntShape files(Holds directory) {
        return element(
                Map.of(
                        directory,
                        List.of("dir", "file"),
                        Holds.PATTERNS,
                        List.of("includes"),
                        Holds.TEXT,
                        List.of("excludes", "defaultexcludes", "erroronmissingdir")),
                FILE_NAMES);
    }

    private static AntShape archive(Map<String, AntShape> more) {
        Map<String, AntShape> children = new LinkedHashMap<>(FILE_NAMES);
        children.put("fileset", READ);
        children.putAll(more);
        return element(
                Map.of(
                        Holds.SOURCE,
                        List.of("basedir"),
                        Holds.TARGET,
                        List.of("destfile"),
                        Holds.PATTERNS,
                        List.of("includes"),
                        Holds.TEXT,
                        List.of(
                                "excludes",
                                "defaultexcludes",
                                "compress",
                                "level",
                                "whenempty",
                                "duplicate",
                                "encoding")),
                children);
    }

    private static AntShape element(Map<Holds, List<String>> attributes, Map<String, AntShape> children) {
        return new AntShape(attributes(attributes), children, false);
    }

    private static Map<String, Holds> attributes(Map<Holds, List<String>> byKind) {
        Map<String, Holds> attributes = new LinkedHashMap<>();
        byKind.forEach((holds, names) -> names.forEach(name -> attributes.put(name, holds)));
        return attributes;
    }
}
