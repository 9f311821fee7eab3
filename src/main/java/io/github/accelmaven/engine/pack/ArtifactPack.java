package io.github.accelmaven.engine.pack;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.lifecycle.PackDefinition;
import io.github.accelmaven.lifecycle.PackSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The files in an artifact that Maven resolves, known by its content. */
final class ArtifactPack implements Pack {

    private final PackDefinition definition;
    private final PackSource.MavenArtifact source;
    private final ArtifactResolver resolver;
    private final FileHasher hasher;
    private Path file = Path.of("");

    ArtifactPack(
            PackDefinition definition, PackSource.MavenArtifact source, ArtifactResolver resolver, FileHasher hasher) {
        this.definition = definition;
        this.source = source;
        this.resolver = resolver;
        this.hasher = hasher;
    }

    @Override
    public List<KeyPart> identity() throws IOException {
        try {
            file = resolver.resolve(source.coordinates());
        } catch (ArtifactResolver.NotFoundException e) {
            throw PackFailure.of(
                    definition,
                    source.coordinates() + " cannot be resolved: " + e.getMessage(),
                    "Correct 'artifact', or name the repository that has it in the POM file or the settings");
        }
        FileDigest content = hasher.digest(file)
                .orElseThrow(() -> PackFailure.of(
                        definition,
                        source.coordinates() + " is " + file + ", which is no file",
                        "Build and install it first"));
        return new KeyParts()
                .put("artifact", source.coordinates())
                .put("content", content.digest())
                .list();
    }

    @Override
    public String shown() {
        return source.coordinates();
    }

    @Override
    public void fetch(Path directory) throws IOException {
        new PackedFile(definition, file).unpack(directory, String.valueOf(file.getFileName()));
    }
}
