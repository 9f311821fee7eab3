package io.github.accelmaven.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What the rules of a project are held against: the plugins and files of a build, as far as they are known anyway. */
public interface BuildFacts {

    /** The plugins that modules of the build use, as {@code groupId:artifactId}. */
    Set<String> plugins();

    /**
     * What the descriptors of a plugin say, in each version that the build runs goals of; empty when it runs none.
     *
     * @param plugin as {@code groupId:artifactId}
     */
    List<PluginFacts> descriptors(String plugin);

    /**
     * Where files were looked for in vain, as paths or patterns. Empty when one module has some, when no module runs
     * the goals, and when it cannot be told before the build.
     *
     * @param goals whose files they are, as {@code groupId:artifactId:goal}
     * @param versions the versions of the plugin that count
     * @param path a path as {@link GoalRule#inputPaths()} holds it
     */
    Set<String> lookedForInVain(Set<String> goals, Predicate<String> versions, String path);

    /**
     * What the descriptor of a plugin says.
     *
     * @param version the version of the plugin
     * @param parameters by goal, the names of its parameters
     */
    record PluginFacts(String version, Map<String, Set<String>> parameters) {}
}
