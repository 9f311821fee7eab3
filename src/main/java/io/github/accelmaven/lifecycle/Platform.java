package io.github.accelmaven.lifecycle;

import java.util.Locale;
import java.util.Map;

/** A family of operating systems. */
public enum Platform {
    LINUX("linux"),
    MAC("mac"),
    WINDOWS("windows"),
    OTHER("other");

    /** The platforms that a file can name, by their words. */
    static final Map<String, Platform> BY_WORD = Map.of("linux", LINUX, "mac", MAC, "windows", WINDOWS);

    private final String word;

    Platform(String word) {
        this.word = word;
    }

    /** The platform's name in {@code accel.toml}. */
    public String word() {
        return word;
    }

    /**
     * The platform of an operating system.
     *
     * @param name as in the system property {@code os.name}
     */
    public static Platform of(String name) {
        String system = name.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return WINDOWS;
        }
        if (system.startsWith("mac")) {
            return MAC;
        }
        return system.startsWith("linux") ? LINUX : OTHER;
    }
}
