package io.github.accelmaven.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that commands see: those without which programs do not find their way around a machine, and
 * those that the file declares. Others stay outside, because a result that depends on what nobody declared would be reused
 * where it does not hold. Immutable and thread-safe.
 */
public final class CommandEnvironment {

    /** They say where things lie, who works here and how to reach the network, not what is to be made. */
    private static final Set<String> OF_THE_MACHINE = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "TERM",
            "TMPDIR",
            "TMP",
            "TEMP",
            "SSH_AUTH_SOCK",
            "SSH_AGENT_PID",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "NO_PROXY",
            "ALL_PROXY",
            "SSL_CERT_FILE",
            "SSL_CERT_DIR",
            "MAVEN_HOME",
            "M2_HOME",
            "DISPLAY",
            "XDG_CACHE_HOME",
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_RUNTIME_DIR",
            "DOCKER_HOST",
            "SYSTEMROOT",
            "SYSTEMDRIVE",
            "WINDIR",
            "COMSPEC",
            "PATHEXT",
            "PROGRAMFILES",
            "PROGRAMFILES(X86)",
            "PROGRAMDATA",
            "USERPROFILE",
            "USERNAME",
            "APPDATA",
            "LOCALAPPDATA",
            "HOMEDRIVE",
            "HOMEPATH",
            "NUMBER_OF_PROCESSORS",
            "PROCESSOR_ARCHITECTURE");

    /** Besides, these are handed on, and count: programs write and sort by them, and are run by that JDK. */
    private static final Set<String> THAT_COUNT = Set.of("LANG", "LANGUAGE", "TZ", "JAVA_HOME");

    private final Map<String, String> all;
    private final Map<String, String> counting;

    private CommandEnvironment(Map<String, String> all, Map<String, String> counting) {
        this.all = Map.copyOf(all);
        this.counting = Map.copyOf(counting);
    }

    /**
     * What commands see.
     *
     * @param outside the environment of the build
     * @param declared what the file declares; variables that are not set outside stay unset
     */
    public static CommandEnvironment of(Map<String, String> outside, List<EnvironmentVariable> declared) {
        Map<String, String> all = new TreeMap<>();
        Map<String, String> counting = new TreeMap<>();
        outside.forEach((name, value) -> {
            String known = name.toUpperCase(Locale.ROOT);
            if (OF_THE_MACHINE.contains(known)) {
                all.put(name, value);
            } else if (THAT_COUNT.contains(known) || known.startsWith("LC_")) {
                counting.put(name, value);
            }
        });
        for (EnvironmentVariable variable : declared) {
            @Nullable String value = variable.value().orElse(outside.get(variable.name()));
            if (value != null) {
                counting.put(variable.name(), value);
            }
        }
        all.putAll(counting);
        return new CommandEnvironment(all, counting);
    }

    /** All variables with their values. */
    public Map<String, String> all() {
        return all;
    }

    /** Those on which results depend. */
    public Map<String, String> counting() {
        return counting;
    }
}
