package io.github.accelmaven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of rooms: which package may import which. */
class RoomsTest {

    private static final String ROOT = "io.github.accelmaven";

    private static final List<String> BELOW_THE_ENGINE = List.of(
            "rules",
            "lifecycle",
            "cache",
            "cache.memory",
            "cache.disk",
            "fingerprint",
            "history",
            "state",
            "config",
            "event",
            "problem",
            "io");

    private static final Map<String, List<String>> MAY_IMPORT = new LinkedHashMap<>();

    static {
        row(
                "mojo",
                "maven",
                "maven.audit",
                "maven.bound",
                "maven.doctor",
                "maven.history",
                "maven.init",
                "maven.settings",
                "maven.staging",
                "engine",
                "lifecycle",
                "config",
                "problem");
        row(
                "maven.doctor",
                below(
                        "maven.audit",
                        "maven",
                        "maven.settings",
                        "maven.key",
                        "maven.parameter",
                        "maven.console",
                        "maven.project"));
        row(
                "maven.audit",
                below(
                        "engine.command",
                        "maven",
                        "maven.settings",
                        "maven.key",
                        "maven.parameter",
                        "maven.console",
                        "maven.project"));
        row("maven.bound", below("maven", "maven.settings", "maven.console", "maven.project"));
        row("maven.extension", below("maven"));
        row(
                "maven",
                below(
                        "engine.command",
                        "engine.pack",
                        "maven.settings",
                        "maven.history",
                        "maven.shortcut",
                        "maven.key",
                        "maven.parameter",
                        "maven.pipeline",
                        "maven.console",
                        "maven.project",
                        "maven.reactor",
                        "maven.staging"));
        row(
                "maven.pipeline",
                below("engine.command", "engine.pack", "maven.console", "maven.project", "maven.staging"));
        row("maven.staging", below("maven.console", "maven.project"));
        row("maven.settings", below("export", "maven.project"));
        row("maven.init", below("maven.project"));
        row(
                "maven.shortcut",
                below("maven.settings", "maven.history", "maven.parameter", "maven.console", "maven.project"));
        row(
                "maven.history",
                below(
                        "engine.pack",
                        "analysis",
                        "export",
                        "report",
                        "report.html",
                        "maven.settings",
                        "maven.console",
                        "maven.project"));
        row("maven.key", below("maven.parameter", "maven.project"));
        row("maven.parameter", below("maven.project"));
        row("maven.console", below("analysis"));
        row("maven.project", below());
        row("maven.reactor", below("maven.project"));
        row("engine", BELOW_THE_ENGINE.toArray(String[]::new));
        row("engine.command", below());
        row("engine.pack", below());
        row("rules", "config", "fingerprint", "event", "problem", "io");
        row("staging", "fingerprint", "event", "io", "problem");
        row("lifecycle", "config", "state", "event", "io", "problem");
        row("cache", "fingerprint", "event", "io", "problem");
        row("history", "event", "io", "problem");
        row("analysis", "history", "event", "problem");
        row("report", "analysis", "history", "event", "io", "problem");
        row("report.html", "report", "analysis", "history", "event", "io", "problem");
        row("export", "history", "event", "io", "problem");
        row("cache.memory", "cache", "fingerprint", "event", "io", "problem");
        row("cache.disk", "cache", "fingerprint", "event", "io", "problem");
        row("fingerprint", "io", "problem");
        row("state", "io", "problem");
        row("config", "io", "problem");
        row("event");
        row("problem");
        row("io");
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** What every room for Maven may import, and some of these rooms. */
    private static String[] below(String... roomsForMaven) {
        return Stream.of(Stream.of(roomsForMaven), Stream.of("engine", "staging"), BELOW_THE_ENGINE.stream())
                .flatMap(Function.identity())
                .toArray(String[]::new);
    }

    private static void row(String room, String... rooms) {
        MAY_IMPORT.put(room, List.of(rooms));
    }

    @Test
    void everyPackageHasARow() {
        Set<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(Math.min(name.length(), ROOT.length() + 1)))
                .collect(Collectors.toSet());
        assertThat(packages).containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
    }

    @Test
    void roomsImportOnlyWhatTheirRowAllows() {
        MAY_IMPORT.forEach((room, allowed) -> noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room)
                .should()
                .dependOnClassesThat(residesOutside(room, allowed))
                .check(CLASSES));
    }

    @Test
    void mavenIsKnownOnlyToTheMojosAndToTheMavenRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".mojo", ROOT + ".maven..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.maven..",
                        "org.eclipse.aether..",
                        "org.codehaus.plexus.component..",
                        "org.codehaus.plexus.configuration..",
                        "org.codehaus.plexus.util.xml..",
                        "javax.inject..")
                .check(CLASSES);
    }

    @Test
    void roomsFormNoCycle() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> residesOutside(String room, List<String> allowed) {
        return new DescribedPredicate<>("reside in a room that the row of '" + room + "' does not name") {
            @Override
            public boolean test(JavaClass target) {
                String name = target.getPackageName();
                return name.startsWith(ROOT)
                        && !name.equals(ROOT + "." + room)
                        && allowed.stream().noneMatch(other -> name.equals(ROOT + "." + other));
            }
        };
    }
}
