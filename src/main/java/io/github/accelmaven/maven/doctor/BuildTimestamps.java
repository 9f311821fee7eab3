package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.maven.doctor.Finding.Group;
import io.github.accelmaven.maven.key.FileInputs;
import io.github.accelmaven.maven.project.ModulePaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** Finds POM files and filtered resources that hold the time of the build. */
final class BuildTimestamps implements DoctorCheck {

    private static final String PROPERTY = "maven.build.timestamp";

    /** Nobody filters larger files, and texts among them are data. */
    private static final long LARGEST = 1 << 20;

    @Override
    public List<Finding> findings(ReactorSurvey survey) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (MavenProject module : survey.modules()) {
            Path pom = module.getFile().toPath();
            if (holdsOneOf(pom, Set.of(PROPERTY))) {
                files.add(pom);
            }
            files.addAll(filteredFiles(module, names(module)));
        }
        List<String> shown = files.stream()
                .map(file -> survey.root().relativize(file).toString().replace('\\', '/'))
                .toList();
        return shown.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        Group.DIFFERS,
                        "the time of the build in " + String.join(", ", shown),
                        "What is made of it differs in every build, and all goals that read that run again",
                        List.of(
                                "Take ${project.build.outputTimestamp} in place of ${" + PROPERTY + "},",
                                "or write the time where the project is released only: in a profile of its own")));
    }

    /** The names of the time of the build: Maven's, and those of properties that stand for it. */
    private static Set<String> names(MavenProject module) {
        Set<String> names = new LinkedHashSet<>();
        names.add(PROPERTY);
        for (MavenProject project = module; project != null; project = project.getParent()) {
            Properties properties = project.getOriginalModel().getProperties();
            for (String name : properties.stringPropertyNames()) {
                if (properties.getProperty(name).contains("${" + PROPERTY + "}")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static List<Path> filteredFiles(MavenProject module, Set<String> names) throws IOException {
        Set<String> placeholders = new LinkedHashSet<>();
        names.forEach(name -> placeholders.addAll(List.of("${" + name + "}", "@" + name + "@")));
        List<Path> found = new ArrayList<>();
        for (Resource resource : Stream.concat(
                        module.getBuild().getResources().stream(), module.getBuild().getTestResources().stream())
                .filter(Resource::isFiltering)
                .toList()) {
            Path directory = ModulePaths.base(module).resolve(resource.getDirectory());
            for (Path file : FileInputs.filesIn(directory)) {
                if (holdsOneOf(file, placeholders)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean holdsOneOf(Path file, Set<String> texts) throws IOException {
        if (Files.size(file) > LARGEST) {
            return false;
        }
        // Names are ASCII, and so found in each encoding that holds it.
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return texts.stream().anyMatch(content::contains);
    }
}
