package io.github.accelmaven.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change in a library means to a compiler that compiles against it. */
class AbiTest {

    private final Path directory;
    private final FileHasher hasher;
    private int compilations;

    AbiTest(@TempDir Path directory) {
        this.directory = directory;
        this.hasher = new FileHasher(
                directory,
                new FileHashIndex(directory.resolve("index"), AbiTest::fail),
                new FileHashIndex(directory.resolve("shared"), AbiTest::fail));
    }

    private static void fail(String warning) {
        throw new AssertionError(warning);
    }

    /** Compiles sources, named by their first public type or module, into a directory of their own. */
    private Path compile(String... sources) throws IOException {
        Path base = Files.createDirectories(directory.resolve("lib" + compilations++));
        List<String> arguments =
                new ArrayList<>(List.of("-d", base.resolve("classes").toString(), "-proc:none", "-nowarn"));
        for (String source : sources) {
            String name = source.replaceAll(
                    "(?s).*?(package-info|module-info|(?:class|interface|enum|record) (\\w+)).*", "$1");
            Path file = base.resolve(name.substring(name.indexOf(' ') + 1) + ".java");
            Files.writeString(file, source);
            arguments.add(file.toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).isZero();
        return base.resolve("classes");
    }

    private Digest abi(Path element) throws IOException {
        return hasher.abi(element, TreeFilter.ALL);
    }

    private boolean hasExtensions(Path element) throws IOException {
        return hasher.hasCompilerExtensions(element, TreeFilter.ALL);
    }

    private Digest abiOf(String... sources) throws IOException {
        return abi(compile(sources));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            method body       | int m() { return 1; }           | int m() { return 2; }
            lambda in a body  | Object m() { return null; }     | Object m() { Runnable r = () -> {}; return r; }
            anonymous class   | Object m() { return null; }     | Object m() { return new Object() {}; }
            local class       | Object m() { return null; }     | Object m() { class L {} return new L(); }
            enum in a switch  | int m() { return 0; }           | int m() { return switch (Thread.State.NEW) { case NEW -> 1; default -> 2; }; }
            comment           | int m() { return 1; }           | /** Says one. */ int m() { return 1; }
            private method    | int m() { return 1; }           | int m() { return n(); } private int n() { return 1; }
            private field     | int f;                          | int f; private int g;
            private constant  | int f;                          | int f; private static final int G = 1;
            initialiser       | static int f;                   | static int f; static { f = 7; }
            value that is not constant | static final Object O = null; | static final Object O = new Object();
            """)
    void abi_isTheSame_whenWhatChangedCannotBeSeenFromOutside(String what, String before, String after)
            throws IOException {
        assertThat(abiOf("package a; public class Lib { " + after + " }"))
                .as(what)
                .isEqualTo(abiOf("package a; public class Lib { " + before + " }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new method        | class Lib { }                         | class Lib { public void m() {} }
            package-private   | class Lib { }                         | class Lib { void m() {} }
            parameter type    | class Lib { void m(int i) {} }        | class Lib { void m(long i) {} }
            return type       | class Lib { int m() { return 1; } }   | class Lib { long m() { return 1; } }
            generic signature | class Lib { java.util.List<String> m() { return null; } } | class Lib { java.util.List<Integer> m() { return null; } }
            exception         | class Lib { void m() {} }             | class Lib { void m() throws Exception {} }
            visibility        | class Lib { protected int f; }        | class Lib { public int f; }
            inlined constant  | class Lib { public static final int C = 1; }         | class Lib { public static final int C = 2; }
            inlined text      | class Lib { public static final String C = "a"; }    | class Lib { public static final String C = "b"; }
            final             | class Lib { }                         | final class Lib { }
            supertype         | class Lib { }                         | class Lib extends Thread { }
            interface         | class Lib { }                         | class Lib implements java.io.Serializable { }
            default method    | interface Lib { void m(); }           | interface Lib { default void m() {} }
            record component  | record Lib(int a) { }                 | record Lib(int a, int b) { }
            component's name  | record Lib(int a) { }                 | record Lib(int b) { }
            enum constant     | enum Lib { A }                        | enum Lib { A, B }
            deprecation       | class Lib { public void m() {} }      | class Lib { @Deprecated public void m() {} }
            class retention   | class Lib { @interface I {} void m() {} }            | class Lib { @interface I {} @I void m() {} }
            annotation value  | class Lib { @interface I { int v(); } @I(v = 1) void m() {} } | class Lib { @interface I { int v(); } @I(v = 2) void m() {} }
            annotation default | @interface Lib { int v() default 1; } | @interface Lib { int v() default 2; }
            parameter's annotation | class Lib { @interface I {} void m(int i) {} } | class Lib { @interface I {} void m(@I int i) {} }
            type's annotation | class Lib { @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface I {} String f; } | class Lib { @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface I {} @I String f; }
            member class      | class Lib { }                         | class Lib { public static class M {} }
            member's method   | class Lib { public static class M {} } | class Lib { public static class M { public void n() {} } }
            member's visibility | class Lib { protected static class M {} } | class Lib { public static class M {} }
            permits           | sealed interface Lib permits Lib.A { record A() implements Lib {} record B() {} } | sealed interface Lib permits Lib.A, Lib.B { record A() implements Lib {} record B() implements Lib {} }
            type parameter    | class Lib<T> { }                      | class Lib<T extends Number> { }
            """)
    void abi_differs_whenWhatChangedCanBeSeenFromOutside(String what, String before, String after) throws IOException {
        assertThat(abiOf("package a; " + after)).as(what).isNotEqualTo(abiOf("package a; " + before));
    }

    @Test
    void abi_differs_whenAPackageOrAModuleSaysSomethingElse() throws IOException {
        String lib = "package a; public class Lib { }";
        assertThat(abiOf(lib, "@Deprecated package a; // package-info"))
                .isNotEqualTo(abiOf(lib, "/** Documented. */ package a; // package-info"));
        assertThat(abiOf(lib, "/* module-info */ module m { exports a; }"))
                .isNotEqualTo(abiOf(lib, "/* module-info */ module m { }"));
    }

    @Test
    void abi_ofASupertypeThatOnlyAPrivateMemberClassShows_counts() throws IOException {
        assertThat(
                        abiOf(
                                "package a; public class Lib { public P get() { return null; } private static class P implements Runnable { public void run() {} } }"))
                .isNotEqualTo(
                        abiOf(
                                "package a; public class Lib { public P get() { return null; } private static class P { public void run() {} } }"));
    }

    @Test
    void abi_ofADirectory_countsNeitherResourcesNorWhereItLies() throws IOException {
        Path classes = compile("package a; public class Lib { int m() { return 1; } }");
        Digest before = abi(classes);
        Files.writeString(classes.resolve("text.txt"), "text");
        assertThat(abi(classes)).isEqualTo(before);
        assertThat(abiOf("package a; public class Lib { int m() { return 2; } }"))
                .isEqualTo(before);
    }

    @Test
    void abi_ofADirectory_countsSourcesAndUnreadableClasses() throws IOException {
        Path classes = compile("package a; public class Lib { }");
        Digest before = abi(classes);
        Files.writeString(classes.resolve("Implicit.java"), "class Implicit {}");
        Digest withSource = abi(classes);
        Files.writeString(classes.resolve("Broken.class"), "no class file");
        Digest withBroken = abi(classes);
        Files.writeString(classes.resolve("Broken.class"), "no class file either");
        assertThat(List.of(before, withSource, withBroken, abi(classes))).doesNotHaveDuplicates();
    }

    @Test
    void abi_ofAMissingDirectory_isThatOfAnEmptyOne() throws IOException {
        assertThat(abi(directory.resolve("missing")))
                .isEqualTo(abi(Files.createDirectories(directory.resolve("empty"))));
    }

    @Test
    void hasCompilerExtensions_ofAnElementWithProcessorsOrPlugins_isTrue() throws IOException {
        Path classes = compile("package a; public class Lib { }");
        assertThat(hasExtensions(classes)).isFalse();
        assertThat(hasExtensions(jar("plain.jar", classes, new Manifest()))).isFalse();
        assertThat(hasExtensions(directory.resolve("missing.jar"))).isFalse();
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        for (String service : List.of("javax.annotation.processing.Processor", "com.sun.source.util.Plugin")) {
            Path file = Files.writeString(services.resolve(service), "a.Lib");
            assertThat(hasExtensions(classes)).isTrue();
            Path jar = jar(service + ".jar", classes, new Manifest());
            assertThat(hasExtensions(jar)).isTrue();
            assertThat(hasExtensions(jar)).as("remembered").isTrue();
            Files.delete(file);
        }
    }

    @Test
    void abi_ofAJar_countsWhatCompilersReadOfTheManifest() throws IOException {
        Path classes = compile("package a; public class Lib { int m() { return 1; } }");
        Path other = compile("package a; public class Lib { int m() { return 2; } }");
        Digest plain = abi(jar("a.jar", classes, manifest("Implementation-Version", "1")));
        assertThat(abi(jar("b.jar", other, manifest("Implementation-Version", "2"))))
                .isEqualTo(plain);
        assertThat(abi(jar("c.jar", classes, manifest("Class-Path", "other.jar"))))
                .isNotEqualTo(plain);
        assertThat(abi(jar("d.jar", classes, manifest("Automatic-Module-Name", "a"))))
                .isNotEqualTo(plain);
    }

    @Test
    void abi_ofAJar_isThatOfTheDirectoryThatItWasMadeFrom() throws IOException {
        Path classes = compile("package a; public class Lib { int m() { return 1; } }");
        Files.writeString(classes.resolve("Implicit.java"), "class Implicit {}");
        Files.writeString(classes.resolve("text.txt"), "text");
        assertThat(abi(jar("lib.jar", classes, manifest("Implementation-Version", "1"))))
                .isEqualTo(abi(classes));
        assertThat(abi(jar("releases.jar", classes, manifest("Multi-Release", "true"))))
                .isNotEqualTo(abi(classes));
    }

    @Test
    void abi_ofAJarFromElsewhere_countsItsEntries(@TempDir Path elsewhere) throws IOException {
        Path one = jar("a.jar", compile("package a; public class Lib { int m() { return 1; } }"), new Manifest());
        Path two = jar("b.jar", compile("package a; public class Lib { int m() { return 2; } }"), new Manifest());
        assertThat(abi(one)).isEqualTo(abi(two));
        assertThat(abi(Files.copy(one, elsewhere.resolve("a.jar"))))
                .isNotEqualTo(abi(Files.copy(two, elsewhere.resolve("b.jar"))));
    }

    @Test
    void abi_afterAChange_isThatOfTheNewContent() throws IOException {
        Path classes = compile("package a; public class Lib { }");
        Digest before = abi(classes);
        Path changed = compile("package a; public class Lib { public int f; }");
        Files.write(classes.resolve("a/Lib.class"), Files.readAllBytes(changed.resolve("a/Lib.class")));
        assertThat(abi(classes)).isNotEqualTo(before).isEqualTo(abi(changed));
    }

    private static Manifest manifest(String name, String value) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(name, value);
        return manifest;
    }

    private Path jar(String name, Path classes, Manifest manifest) throws IOException {
        Path jar = directory.resolve(name);
        Map<String, byte[]> entries = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.put(classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return jar;
    }
}
