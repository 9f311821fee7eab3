package io.github.accelmaven.maven.project;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/**
 * The modules of a session that are not packaged yet, as a module sees them that is built early: by their directories of
 * classes, each of which stands for a jar to come. Thread-safe.
 */
public final class LooseClasses {

    private final Supplier<? extends Collection<MavenProject>> unfinished;
    private final Map<Path, Path> jars = new ConcurrentHashMap<>();
    private volatile boolean contentCounts;

    /** @param unfinished the modules of the session that are not at their end */
    public LooseClasses(Supplier<? extends Collection<MavenProject>> unfinished) {
        this.unfinished = unfinished;
    }

    /** For a module that sees all others packaged. */
    public static LooseClasses none() {
        return new LooseClasses(List::of);
    }

    /**
     * Puts directories of classes in the place of what Maven found for modules that are under way, which may be a jar that
     * is just being replaced.
     *
     * @param module the one whose dependencies Maven has resolved
     */
    public void putInPlace(MavenProject module) {
        for (MavenProject other : unfinished.get()) {
            for (Artifact artifact : module.getArtifacts()) {
                if (isMainArtifact(artifact, other)) {
                    Path classes = absolute(other, other.getBuild().getOutputDirectory());
                    Path directory = absolute(other, other.getBuild().getDirectory());
                    jars.put(classes, directory.resolve(other.getBuild().getFinalName() + ".jar"));
                    artifact.setFile(new File(classes.toString()));
                }
            }
        }
    }

    private static boolean isMainArtifact(Artifact artifact, MavenProject module) {
        return artifact.getArtifactId().equals(module.getArtifactId())
                && artifact.getGroupId().equals(module.getGroupId())
                && artifact.getBaseVersion().equals(module.getVersion())
                && !artifact.hasClassifier()
                && artifact.getType().equals("jar");
    }

    private static Path absolute(MavenProject module, String path) {
        return ModulePaths.base(module).resolve(path).normalize();
    }

    /** The path by which an element of a class path counts: that of the jar to come. */
    public Path packaged(Path element) {
        return jars.getOrDefault(element, element);
    }

    /** An element of a class path counts by more than what a compiler sees of it, which differs between the two forms. */
    public void countsByContent(Path element) {
        contentCounts |= jars.containsKey(element);
    }

    /** Whether one of the directories counted by its content. */
    public boolean contentCounts() {
        return contentCounts;
    }
}
