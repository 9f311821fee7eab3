package io.github.accelmaven.rules;

import java.util.Locale;

/**
 * A part of the project that a goal reads without a parameter naming it. In {@code goal-rules.toml} a facet is written
 * in lower case with hyphens: {@code source-roots}.
 */
public enum Facet {
    /** Group, artifact and version ids, packaging, final name of the build. */
    COORDINATES,
    /** Name, description, URL, organisation, inception year, licences: what manifests and reports show. */
    DESCRIPTION,
    /** The project's POM file, by content. */
    POM,
    /** The whole effective model. */
    MODEL,
    /**
     * The same without the time at which the build began, for goals that read the model and hand on no text of it but
     * what other facets hold.
     */
    TIMELESS_MODEL,
    /** Every project property and user property. */
    PROPERTIES,
    /** Every user property ({@code -D}), for goals that hand them on. */
    USER_PROPERTIES,
    /** The compile classpath, by content and order. */
    COMPILE_CLASSPATH,
    /** The runtime classpath, by content and order. */
    RUNTIME_CLASSPATH,
    /** The test classpath, by content and order, the module's own classes included. */
    TEST_CLASSPATH,
    /** The resolved dependencies: coordinates, scope, type and content. */
    DEPENDENCIES,
    /**
     * The dependencies that the POM declares, resolved with their own, by content and order; for goals that resolve them by
     * themselves, whether or not Maven did.
     */
    DECLARED_DEPENDENCIES,
    /**
     * The resolved dependencies by coordinates, with the content of their POM files, and of those of the parents of
     * modules; for goals that walk the graph.
     */
    DEPENDENCY_GRAPH,
    /** Every file under the compile source roots. */
    SOURCE_ROOTS,
    /** Every file under the test source roots. */
    TEST_SOURCE_ROOTS,
    /** The source roots, if the tests are a module of their own that they are patched into. */
    PATCHED_SOURCE_ROOTS,
    /** The main resources as they lie in the source tree, with their includes and excludes. */
    RESOURCES,
    /** The main resources as they lie in the source tree; when one is filtered, nothing can tell what the goal makes. */
    UNFILTERED_RESOURCES,
    /** The test resources as they lie in the source tree, with their includes and excludes. */
    TEST_RESOURCES,
    /** The module's directory for classes, by content. */
    CLASSES,
    /** The module's directory for test classes, by content. */
    TEST_CLASSES,
    /** The module's main artifact, by content. */
    MAIN_ARTIFACT,
    /**
     * The module's main and attached artifacts as the goals before this one made them, byte for byte; for goals that put
     * others in their place.
     */
    MODULE_ARTIFACTS,
    /** The files of the module outside its build directory, nested modules and hidden directories excluded. */
    MODULE_FILES,
    /** The same with hidden files and directories, but for those of version control and accel. */
    HIDDEN_MODULE_FILES,
    /** Every file below the module, nested modules included, but what builds make and what belongs to other tools. */
    ALL_FILES,
    /** The files that say how git treats line ends: of the repository, of the user and of the system. */
    GIT_SETTINGS,
    /** The file that says what git ignores in all repositories of the user. */
    GIT_IGNORE,
    /** Where the module and the local repository lie, for reports that name files by absolute paths. */
    LOCATION,
    /** The operating system's name, version and architecture. */
    OPERATING_SYSTEM,
    /** The version of Maven that runs. */
    MAVEN_VERSION,
    /** The name of the user who runs Maven, which old archivers write into manifests. */
    USER_NAME,
    /** The POM files of the project's parents, by content. */
    PARENT_POMS,
    /** The resolved dependencies in their order: coordinates, scope, type and file name, but not their content. */
    DEPENDENCY_NAMES,
    /** The property files of the build's {@code <filters>}, by content. */
    BUILD_FILTERS,
    /** The default character set of the JVM that runs Maven, which goals fall back to when no encoding is set. */
    PLATFORM_ENCODING,
    /** The default locale and time zone of the JVM that runs Maven. */
    LOCALE,
    /** Every file under the compile source roots of the modules of the reactor that this one depends on. */
    UPSTREAM_SOURCE_ROOTS,
    /** Which of the resolved dependencies are modules of this build. */
    REACTOR_DEPENDENCIES,
    /** Nothing, but the module may depend on no other one of this build. */
    INDEPENDENT,
    /** The year in which the build runs, for goals that write it into notices. */
    CURRENT_YEAR;

    /** The name as rule files write it. */
    public String ruleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
