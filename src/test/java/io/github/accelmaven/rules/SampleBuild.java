package io.github.accelmaven.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A build for tests.
 *
 * @param descriptors by plugin, what is known of it; a plugin with an empty list is used and not run
 * @param missing by path, where its files were looked for in vain
 */
public record SampleBuild(Map<String, List<PluginFacts>> descriptors, Map<String, Set<String>> missing)
        implements BuildFacts {

    /** A build without plugins. */
    public static final SampleBuild EMPTY = new SampleBuild(Map.of(), Map.of());

    @Override
    public Set<String> plugins() {
        return descriptors.keySet();
    }

    @Override
    public List<PluginFacts> descriptors(String plugin) {
        return descriptors.getOrDefault(plugin, List.of());
    }

    @Override
    public Set<String> lookedForInVain(Set<String> goals, Predicate<String> versions, String path) {
        boolean isRun = goals.stream()
                .flatMap(goal -> descriptors(goal.substring(0, goal.lastIndexOf(':'))).stream())
                .anyMatch(facts -> versions.test(facts.version()));
        return isRun ? missing.getOrDefault(path, Set.of()) : Set.of();
    }
}
