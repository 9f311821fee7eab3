package io.github.accelmaven.engine.pack;

import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.lifecycle.PackDefinition;
import io.github.accelmaven.lifecycle.PackSource;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where files from outside come from. Thread-safe, as its parts are.
 *
 * @param revisions what names stand for
 * @param environment that of the build
 * @param client speaks HTTP
 * @param artifacts finds artifacts
 * @param hasher digests of files
 */
public record PackSources(
        Revisions revisions,
        Map<String, String> environment,
        Supplier<HttpClient> client,
        ArtifactResolver artifacts,
        FileHasher hasher)
        implements PackOpener {

    public PackSources {
        environment = Map.copyOf(environment);
    }

    @Override
    public Pack open(PackDefinition definition, Path workspace, Path temporary) {
        PackSource source = definition.source();
        if (source instanceof PackSource.Git git) {
            GitRepository repository = new GitRepository(definition, git.url(), workspace, environment);
            return new GitPack(definition, git, repository, revisions);
        }
        if (source instanceof PackSource.Url url) {
            return new UrlPack(definition, url, revisions, client.get(), temporary);
        }
        return new ArtifactPack(definition, (PackSource.MavenArtifact) source, artifacts, hasher);
    }
}
