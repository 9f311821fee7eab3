package io.github.accelmaven.it;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.launcher.Launcher;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.classworlds.realm.NoSuchRealmException;

/**
 * Runs builds in this JVM, one after the other, as requests come in at standard input; {@link ResidentMaven} is the other
 * end. A request is the directory, the log file, the number of arguments and the arguments; the answer is the exit code.
 * It ends when the other end does, and when nothing was asked of it for a while: scripts have nobody who closes it.
 */
final class MavenServer {

    /** The exit code of a build that Maven's command line did not survive. */
    private static final int BROKEN = 99;

    private static final String MAVEN_4 = "org.apache.maven.cling.MavenCling";

    private static final Duration LONGEST_REST = Duration.ofMinutes(2);

    private final ClassWorld world;
    private final Class<?> commandLine;

    private MavenServer(Path mavenHome) throws Exception {
        System.setProperty("maven.home", mavenHome.toString());
        // The configuration of Maven 4 asks for it; that of Maven 3 does not look.
        System.setProperty("maven.mainClass", MAVEN_4);
        Launcher launcher = new Launcher();
        launcher.setSystemClassLoader(MavenServer.class.getClassLoader());
        try (InputStream configuration = Files.newInputStream(mavenHome.resolve("bin/m2.conf"))) {
            launcher.configure(configuration);
        }
        this.world = launcher.getWorld();
        this.commandLine = launcher.getMainClass();
    }

    public static void main(String[] arguments) throws Exception {
        DataInputStream requests = new DataInputStream(System.in);
        DataOutputStream answers = new DataOutputStream(System.out);
        System.setIn(InputStream.nullInputStream());
        MavenServer server = new MavenServer(Path.of(arguments[0]));
        Watchdog rest = new Watchdog();
        for (String directory = rest.until(() -> next(requests));
                !directory.isEmpty();
                directory = rest.until(() -> next(requests))) {
            Path log = Path.of(requests.readUTF());
            String[] words = new String[requests.readInt()];
            for (int word = 0; word < words.length; word++) {
                words[word] = requests.readUTF();
            }
            answers.writeInt(server.build(directory, log, words));
            answers.flush();
        }
    }

    /** Ends this JVM when it rests too long. */
    private static final class Watchdog {

        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "watchdog");
            thread.setDaemon(true);
            return thread;
        });

        String until(Callable<String> request) throws Exception {
            ScheduledFuture<?> end =
                    clock.schedule(() -> Runtime.getRuntime().halt(0), LONGEST_REST.toSeconds(), TimeUnit.SECONDS);
            try {
                return request.call();
            } finally {
                end.cancel(false);
            }
        }
    }

    /** Nothing once the other end has closed its side. */
    private static String next(DataInputStream requests) throws Exception {
        int high = requests.read();
        return high < 0 ? "" : new String(requests.readNBytes((high << 8) | requests.read()), StandardCharsets.UTF_8);
    }

    /** Maven takes what a command line sets into the properties of the JVM; the next build must not see them. */
    private int build(String directory, Path log, String[] arguments) throws Exception {
        Properties before = (Properties) System.getProperties().clone();
        PrintStream output = System.out;
        PrintStream errors = System.err;
        try (OutputStream file = Files.newOutputStream(log);
                PrintStream print = new PrintStream(file, true, StandardCharsets.UTF_8)) {
            System.setProperty("maven.multiModuleProjectDirectory", directory);
            System.setProperty("user.dir", directory);
            System.setOut(print);
            System.setErr(print);
            Thread.currentThread().setContextClassLoader(commandLine.getClassLoader());
            return run(directory, arguments, print);
        } finally {
            System.setOut(output);
            System.setErr(errors);
            System.setProperties(before);
        }
    }

    private int run(String directory, String[] arguments, PrintStream print)
            throws ReflectiveOperationException, NoSuchRealmException {
        try {
            return commandLine.getName().equals(MAVEN_4)
                    ? runMaven4(arguments, print)
                    : runMaven3(directory, arguments, print);
        } catch (InvocationTargetException e) {
            e.printStackTrace(print);
            return BROKEN;
        }
    }

    private int runMaven3(String directory, String[] arguments, PrintStream print) throws ReflectiveOperationException {
        Object maven = commandLine.getConstructor(ClassWorld.class).newInstance(world);
        Method main =
                commandLine.getMethod("doMain", String[].class, String.class, PrintStream.class, PrintStream.class);
        return (int) main.invoke(maven, arguments, directory, print, print);
    }

    /** It takes its directory from the properties of the JVM. */
    private int runMaven4(String[] arguments, PrintStream print)
            throws ReflectiveOperationException, NoSuchRealmException {
        Method main = commandLine.getMethod(
                "main", String[].class, ClassWorld.class, InputStream.class, OutputStream.class, OutputStream.class);
        Set<ClassRealm> before = Set.copyOf(world.getRealms());
        try {
            return (int) main.invoke(null, arguments, world, InputStream.nullInputStream(), print, print);
        } finally {
            disposeOthersThan(before);
        }
    }

    /** Maven 4 leaves the realms of extensions behind, and makes them anew in each build. */
    private void disposeOthersThan(Set<ClassRealm> kept) throws NoSuchRealmException {
        for (ClassRealm realm : List.copyOf(world.getRealms())) {
            if (!kept.contains(realm)) {
                world.disposeRealm(realm.getId());
            }
        }
    }
}
