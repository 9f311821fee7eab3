package io.github.accelmaven.engine.pack;

import io.github.accelmaven.lifecycle.ComponentDefinition;
import io.github.accelmaven.lifecycle.PackDefinition;
import io.github.accelmaven.lifecycle.PackSource;
import io.github.accelmaven.lifecycle.StageDefinition;
import io.github.accelmaven.lifecycle.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Opens what tables ask for so that an address that stands in several of them is looked up and fetched once, and each
 * takes a copy. What stands in one alone takes no detour. To be closed when no table needs anything any more. Thread-safe.
 */
public final class SharedPacks implements PackOpener, AutoCloseable {

    private final PackOpener opener;
    private final Map<Address, SharedPack> shared = new HashMap<>();

    /**
     * Where files come from. As a table writes it, it is part of a key, so that other words for the same are another one.
     *
     * @param absolute the same without what it is relative to
     */
    private record Address(PackSource source, String absolute) {

        /** Empty for what lies on this machine already. */
        static Optional<Address> of(PackDefinition definition, Path workspace) {
            PackSource source = definition.source();
            if (source instanceof PackSource.Git git) {
                return Optional.of(new Address(source, GitRepository.absolute(git.url(), workspace)));
            }
            return source instanceof PackSource.Url url
                    ? Optional.of(new Address(source, url.url()))
                    : Optional.empty();
        }
    }

    /**
     * @param opener opens them one by one
     * @param workspaces those whose tables may ask for something
     * @param temporary a directory for what is fetched; it is created when it is needed
     */
    public SharedPacks(PackOpener opener, List<Workspace> workspaces, Path temporary) {
        this.opener = opener;
        Set<Address> seen = new HashSet<>();
        for (Workspace workspace : workspaces) {
            packs(workspace)
                    .flatMap(pack -> Address.of(pack, workspace.directory()).stream())
                    .filter(address -> !seen.add(address))
                    .forEach(address -> shared.put(address, new SharedPack(temporary)));
        }
    }

    private static Stream<PackDefinition> packs(Workspace workspace) {
        return Stream.concat(
                workspace.definition().components().values().stream().map(ComponentDefinition::pack),
                workspace.definition().stages().values().stream()
                        .map(StageDefinition::pack)
                        .flatMap(Optional::stream));
    }

    @Override
    public Pack open(PackDefinition definition, Path workspace, Path temporary) {
        return Address.of(definition, workspace)
                .flatMap(address -> Optional.ofNullable(shared.get(address)))
                .map(several -> several.opened(() -> opener.open(definition, workspace, temporary)))
                .orElseGet(() -> opener.open(definition, workspace, temporary));
    }

    /** Removes what was fetched for several tables. */
    @Override
    public void close() throws IOException {
        for (SharedPack several : shared.values()) {
            several.close();
        }
    }
}
