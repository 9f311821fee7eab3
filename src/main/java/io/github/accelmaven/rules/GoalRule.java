package io.github.accelmaven.rules;

import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.Hasher;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What accel knows about one goal. Immutable. A parameter that no set below names counts in the key by its value; a
 * {@code File} parameter that none names and that exists counts by its content too.
 *
 * <p>Where a set names parameters, a name may reach into a parameter: {@code archive.manifestFile} is the element
 * {@code manifestFile} of the configuration of {@code archive} (which itself still counts by value), {@code *} in such a
 * path is every element, and
 * {@code warSourceDirectory/WEB-INF/web.xml} is the file below the directory that the parameter names. A parameter is
 * <em>set</em> when it has a value that is neither empty nor {@code false}.
 *
 * <p>Files that the goal itself made are never its inputs, also when a class path, a directory or a facet of the rule
 * contains them; files that other goals made in the same directory are.
 *
 * @param goal {@code groupId:artifactId:goal}
 * @param kind what accel does with the goal
 * @param because for {@link RuleKind#ALWAYS}, why it always runs, as the end of the sentence "always runs: …"; else empty
 * @param inputs parameters that name files or directories whose content is read: paths, or lists of paths
 * @param patternInputs parameters that name directories, each with the parameters that hold the patterns of the files in
 *     them that are read, includes and excludes: see {@link PatternInput}
 * @param resources parameters that hold Maven resources (directory, includes, excludes, filtering): content is read,
 *     and in filtered files the values of the placeholders that stand in them
 * @param filtered parameters that name files in which placeholders are replaced: content and placeholder values count
 * @param filterFiles parameters that list property files for filtering
 * @param filterSettings how filtering reads delimiters, by the names of the parameters
 * @param classpath parameters that hold an ordered list of class path elements: content and order count
 * @param coordinates parameters that list Maven coordinates which the goal resolves by itself
 * @param outputs parameters that name files or directories that the goal writes
 * @param outputPaths files or directories that the goal writes and no parameter names, relative to the module, where
 *     <code>${build}</code>, <code>${classes}</code>, <code>${test-classes}</code> stand for the project's directories,
 *     <code>${final-name}</code> for the name of its archive, <code>${user-home}</code> for the directory of the user, and any other placeholder for the value of that parameter; see {@link PathTemplate}
 * @param editedPaths files or directories, written as {@code outputPaths}, whose files the goal reads and overwrites: they
 *     count as other goals left them, and what changes in them while the goal runs is its own doing
 * @param datedOutputs those of {@code outputs} that tell when they were made: two runs differ in them, and are right
 * @param ignoredContext what the goal leaves for others of its plugin in Maven's memory, by name, and they do not need
 * @param ignore parameters that do not influence the result
 * @param propertyNames parameters that name a project property which the goal reads and changes
 * @param lateProperties parameters whose value may hold <code>@{name}</code>, replaced when the goal runs
 * @param jdkExecutables parameters that name a java or javac executable: the JDK around it counts
 * @param facets parts of the project that the goal reads without a parameter naming them
 * @param environment environment variables that count, where a trailing {@code *} stands for any ending; those behind a
 *     leading {@code !} do not, whatever the others say
 * @param skippedWhen boolean parameters that make the goal do nothing
 * @param narrowedBy parameters that make the goal do less than it usually does when the user gave them: never stored
 * @param runsWhenSet parameters that put the result beyond what the key can see: when set, the goal runs; for
 *     {@code name=value} and other conditions see {@link RunCondition}
 * @param allowedChildren for a parameter, the child elements the rule knows; with any other one the goal runs
 * @param testReports parameters that name the directory or summary file in which failed tests show
 * @param lazy whether nothing in this module's or another's key can see the goal's effect, so that it need not run
 *     before a goal of this module really runs
 * @param paths parameters that name files or directories of which only the place counts: the normalised path is in the
 *     key, the content is not
 * @param properties project properties that the goal reads, and may change, under names fixed in the goal
 * @param inputPaths files or directories that the goal reads and no parameter names, content counts: relative to the
 *     module, with the placeholders of {@code outputPaths} and the usual Maven patterns
 * @param upwardFiles names of files that tools look for in each directory from the inputs up to the root of the
 *     checkout, as {@code lombok.config}: every one found counts by path and content
 * @param agentOutputs parameters that hold a command line in which an agent's option {@code destfile=} or
 *     {@code classdumpdir=} names a file or directory that is an output of the goal as well; read after late
 *     properties are in; a relative path is relative to the module
 * @param compileClasspath parameters that hold an ordered list of class path elements which javac reads: what lies in
 *     the checkout counts by what a compiler sees of it, unless annotation processors or compiler plugins may run
 * @param processorFacets parts of the project that count when annotation processors or compiler plugins may run
 * @param references regular expressions for what input files say of other files: their group 1 is a path relative to
 *     the file; what it names counts too and is searched in turn, and what names no file makes the goal run
 * @param arguments parameters that hold arguments of a command line: files that they name count by content
 * @param locations parameters whose text names a file that the plugin looks for in several directories, or a resource on
 *     its class path; the content of the file counts, and the goal runs when the text is a URL of another machine
 * @param forks goals of the same plugin that Maven runs for this one right before it: what their rules say counts for
 *     this goal too; a goal that forks anything else always runs
 * @param antScripts parameters that hold an Ant script: what its tasks read counts, and the goal runs when there is one in
 *     it of which accel does not know what it does
 * @param bndInstructions parameters that hold instructions of bnd, or name files with such: what these name counts, and the
 *     goal runs when one may look at anything but the classes, the class path and the project
 * @param toolchains types of toolchains, beside that of the JDK, which the goal takes programs from: with one of them it
 *     runs
 * @param artifacts parameters that list Maven coordinates which the goal resolves by itself, without their dependencies
 * @param facetsWhenSet parts of the project that the goal reads under a condition: see {@link ConditionalFacet}
 */
public record GoalRule(
        String goal,
        RuleKind kind,
        String because,
        Set<String> inputs,
        Set<String> patternInputs,
        Set<String> resources,
        Set<String> filtered,
        Set<String> filterFiles,
        FilterSettings filterSettings,
        Set<String> classpath,
        Set<String> coordinates,
        Set<String> outputs,
        List<String> outputPaths,
        List<String> editedPaths,
        Set<String> datedOutputs,
        Set<String> ignoredContext,
        Set<String> ignore,
        Set<String> propertyNames,
        Set<String> lateProperties,
        Set<String> jdkExecutables,
        Set<Facet> facets,
        Set<String> environment,
        Set<String> skippedWhen,
        Set<String> narrowedBy,
        Set<String> runsWhenSet,
        Map<String, Set<String>> allowedChildren,
        Set<String> testReports,
        boolean lazy,
        Set<String> paths,
        Set<String> properties,
        List<String> inputPaths,
        Set<String> upwardFiles,
        Set<String> agentOutputs,
        Set<String> compileClasspath,
        Set<Facet> processorFacets,
        List<String> references,
        Set<String> arguments,
        Set<String> locations,
        Set<String> forks,
        Set<String> artifacts,
        Set<String> antScripts,
        Set<String> bndInstructions,
        Set<String> toolchains,
        Set<String> facetsWhenSet) {

    /** Everything that the rule says, as a digest: a result that another rule took care of may lack something. */
    public Digest digest() {
        Hasher hasher = new Hasher();
        for (RecordComponent component : GoalRule.class.getRecordComponents()) {
            hasher.put(component.getName()).put(text(valueOf(component)));
        }
        return hasher.finish();
    }

    private Object valueOf(RecordComponent component) {
        try {
            return component.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " is public", e);
        }
    }

    /** Sets are in another order in each JVM. */
    private static String text(Object value) {
        if (value instanceof Set<?> set) {
            return set.stream().map(GoalRule::text).sorted().toList().toString();
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        return String.valueOf(value);
    }

    /**
     * The names of the parameters that say how placeholders are written; each may be empty when the goal has none.
     *
     * @param delimiters holds the list of delimiters, as in {@code @} or <code>${*}</code>
     * @param useDefaultDelimiters whether the default delimiters count as well
     * @param nonFilteredExtensions holds the extensions of files that are never filtered
     */
    public record FilterSettings(String delimiters, String useDefaultDelimiters, String nonFilteredExtensions) {}
}
