package io.github.accelmaven.maven.history;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.config.SettingValues;
import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.config.TomlSection;
import io.github.accelmaven.history.Thresholds;
import io.github.accelmaven.maven.project.ModulePaths;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/**
 * What an {@code accel.toml} says of the history: {@code profile}, the class of thresholds of the project, and classes of its
 * own in {@code [thresholds.<name>]}. Immutable.
 *
 * @param profile the name of the class
 * @param thresholds what that class says
 */
public record HistoryConfig(String profile, Thresholds thresholds) {

    /** That of a project that says nothing. */
    public static final HistoryConfig DEFAULT = new HistoryConfig(Thresholds.DEFAULT, Thresholds.OF_DEFAULT);

    /** What a file says; what is wrong is noted in the document. */
    public static HistoryConfig read(TomlDocument document) {
        TomlSection root = document.root();
        Map<String, Thresholds> classes = new LinkedHashMap<>(Thresholds.builtIn());
        root.sections("thresholds")
                .forEach((name, section) -> read(section).ifPresent(thresholds -> classes.put(name, thresholds)));
        Map<String, String> names = new LinkedHashMap<>();
        classes.keySet().forEach(name -> names.put(name, name));
        String profile = root.choice("profile", names).orElse(Thresholds.DEFAULT);
        return new HistoryConfig(profile, classes.getOrDefault(profile, Thresholds.OF_DEFAULT));
    }

    /** All classes that a project can name, with the one that its {@code accel.toml} chooses, by name. */
    static Map<String, Thresholds> classes(MavenSession session) {
        Map<String, Thresholds> classes = new LinkedHashMap<>(Thresholds.builtIn());
        new ConfigFiles()
                .of(ModulePaths.root(session))
                .map(HistoryConfig::read)
                .ifPresent(own -> classes.put(own.profile(), own.thresholds()));
        return classes;
    }

    private static Optional<Thresholds> read(TomlSection section) {
        Optional<Duration> excellent = time(section, "excellent");
        Optional<Duration> good = time(section, "good");
        Optional<Duration> acceptable = time(section, "acceptable");
        section.complainOfUnknownKeys();
        if (excellent.isEmpty() || good.isEmpty() || acceptable.isEmpty()) {
            return Optional.empty();
        }
        if (excellent.get().compareTo(good.get()) > 0 || good.get().compareTo(acceptable.get()) > 0) {
            section.problem("The times do not ascend", "Let excellent be the shortest and acceptable the longest");
            return Optional.empty();
        }
        return Optional.of(new Thresholds(excellent.get(), good.get(), acceptable.get()));
    }

    private static Optional<Duration> time(TomlSection section, String key) {
        Optional<String> given = section.string(key);
        if (given.isEmpty() && !section.keys().contains(key)) {
            section.problem("'" + key + "' is missing", "Write for example " + key + " = \"30s\"");
        }
        if (given.isPresent() && !SettingValues.isTime(given.get())) {
            section.problem(key, "'" + given.get() + "' is no time", "Write for example " + key + " = \"30s\"");
            return Optional.empty();
        }
        return given.map(value -> SettingValues.time(key, value));
    }
}
