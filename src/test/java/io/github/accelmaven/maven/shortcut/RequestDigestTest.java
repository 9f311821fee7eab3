package io.github.accelmaven.maven.shortcut;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.Samples;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.classworlds.realm.DuplicateRealmException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestDigestTest {

    private final Path root;
    private final ClassWorld world = new ClassWorld();
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    RequestDigestTest(@TempDir Path directory) throws IOException {
        root = directory.toRealPath();
        Samples.write(root.resolve("settings.xml"), "<settings/>");
    }

    @AfterEach
    void restoreDefaults() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private MavenExecutionRequest request() {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setMultiModuleProjectDirectory(root.toFile());
        request.setBaseDirectory(root.toFile());
        request.setPom(root.resolve("pom.xml").toFile());
        request.setGoals(List.of("accel:build"));
        request.setUserSettingsFile(root.resolve("settings.xml").toFile());
        request.setUserToolchainsFile(root.resolve("toolchains.xml").toFile());
        request.setLocalRepositoryPath(root.resolve("repository").toFile());
        request.getUserProperties().setProperty("common", "1");
        request.getSystemProperties().setProperty("java.version", "17.0.15");
        request.getSystemProperties()
                .setProperty("maven.home", root.resolve("maven").toString());
        return request;
    }

    /** Files of this test are new; a JVM that starts later has read them as they are. */
    private RequestDigest.Result find(MavenExecutionRequest request) throws IOException {
        Instant later = Instant.now().plus(Duration.ofMinutes(1));
        return new RequestDigest(request, new OtherExtensions(world), later, later).find();
    }

    private String digest(MavenExecutionRequest request) throws IOException {
        RequestDigest.Result result = find(request);
        assertThat(result).isInstanceOf(RequestDigest.Result.Known.class);
        return ((RequestDigest.Result.Known) result).digest().hex();
    }

    private String whyNone(MavenExecutionRequest request) throws IOException {
        RequestDigest.Result result = find(request);
        assertThat(result).isInstanceOf(RequestDigest.Result.Unknown.class);
        return ((RequestDigest.Result.Unknown) result).why();
    }

    private static Arguments part(String name, Consumer<MavenExecutionRequest> change) {
        return Arguments.of(name, change);
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                part("goal", request -> request.setGoals(List.of("accel:build@fast"))),
                part("default goal", request -> request.setGoals(List.of())),
                part("property", request -> request.getUserProperties().setProperty("common", "2")),
                part("no property", request -> request.getUserProperties().remove("common")),
                part("another property", request -> request.getUserProperties().setProperty("skipTests", "")),
                part("phase", request -> request.getUserProperties().setProperty("accel.phase", "test")),
                part("verbose", request -> request.getUserProperties().setProperty("accel.verbose", "true")),
                part(
                        "switch of the JVM",
                        request -> request.getSystemProperties().setProperty("accel.phase", "test")),
                part("profile", request -> request.addActiveProfile("extra")),
                part("profile that is off", request -> request.addInactiveProfile("extra")),
                part("offline", request -> request.setOffline(true)),
                part("no SNAPSHOT updates", request -> request.setNoSnapshotUpdates(true)),
                part("not recursive", request -> request.setRecursive(false)),
                part("POM file", request -> request.setPom(new File("/elsewhere/pom.xml"))),
                part("directory", request -> request.setBaseDirectory(new File("/elsewhere"))),
                part("local repository", request -> request.setLocalRepositoryPath(new File("/elsewhere"))),
                part("settings", request -> request.setUserSettingsFile(new File("/elsewhere/settings.xml"))),
                part("JDK", request -> request.getSystemProperties().setProperty("java.version", "25")),
                part("locale", request -> Locale.setDefault(Locale.forLanguageTag("tlh"))),
                part("time zone", request -> TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void eachPartOfTheRequestCounts(String name, Consumer<MavenExecutionRequest> change) throws IOException {
        String before = digest(request());
        MavenExecutionRequest request = request();
        change.accept(request);
        assertThat(digest(request)).as(name).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settings.xml",
                "toolchains.xml",
                "accel.toml",
                ".accel/quarantine.tsv",
                ".mvn/maven.config",
                ".mvn/jvm.config",
                ".mvn/extensions.xml",
                ".mvn/settings.xml",
                ".mvn/maven-user.properties"
            })
    void eachFileThatMavenReadsFirstCounts(String name) throws IOException {
        String before = digest(request());
        Samples.write(root.resolve(name), "other");
        String changed = digest(request());
        assertThat(changed).isNotEqualTo(before);
        Files.delete(root.resolve(name));
        assertThat(digest(request())).isNotEqualTo(changed);
    }

    @Test
    void aVariableThatSettingsName_counts_others_doNot() throws IOException {
        Samples.write(root.resolve("settings.xml"), "<a>${env.PATH}</a>");
        String named = digest(request());
        Samples.write(root.resolve("settings.xml"), "<a>${env.NONE}</a>");
        assertThat(digest(request())).isNotEqualTo(named);
        MavenExecutionRequest request = request();
        request.getSystemProperties().setProperty("env.TERM", "dumb");
        assertThat(digest(request)).isEqualTo(digest(request()));
    }

    static Stream<Arguments> requestsWithoutADigest() {
        return Stream.of(
                part(
                        "accel.shortcut is false",
                        request -> request.getUserProperties().setProperty("accel.shortcut", "false")),
                part("Maven looks for updates", request -> request.setUpdateSnapshots(true)),
                part("goals are called by themselves", request -> request.setGoals(List.of("clean", "accel:build"))),
                part(
                        "goals are called by themselves",
                        request -> request.setGoals(List.of("io.github.accelmaven:accel-maven-plugin:1:check"))),
                part(
                        "goals are called by themselves",
                        request -> request.setGoals(List.of("verify", "dependency:tree"))),
                part("some modules are chosen", request -> request.setSelectedProjects(List.of("lib"))),
                part("some modules are chosen", request -> request.setExcludedProjects(List.of("lib"))),
                part("some modules are chosen", request -> request.setResumeFrom("lib")),
                part(
                        "accel.rerun is given",
                        request -> request.getUserProperties().setProperty("accel.rerun", "true")),
                part(
                        "accel.skip is given",
                        request -> request.getSystemProperties().setProperty("accel.skip", "true")),
                part(
                        "the extension maven.ext.class.path may decide anything",
                        request -> request.getUserProperties().setProperty("maven.ext.class.path", "/x.jar")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requestsWithoutADigest")
    void whatIsMoreThanABuild_hasNone(String why, Consumer<MavenExecutionRequest> change) throws IOException {
        MavenExecutionRequest request = request();
        change.accept(request);
        assertThat(whyNone(request)).isEqualTo(why);
    }

    @Test
    void aBuildIsAskedForByPrefixOrCoordinates() {
        assertThat(List.of("accel:build", "io.github.accelmaven:accel-maven-plugin:build"))
                .allMatch(goal -> RequestDigest.isOnlyABuild(List.of(goal)));
        assertThat(RequestDigest.isOnlyABuild(List.of("io.github.accelmaven:accel-maven-plugin:1:build")))
                .isTrue();
        assertThat(List.of("other:build", "accel:builder", "before:package", "com.acme:accel-maven-plugin:1:build"))
                .noneMatch(goal -> RequestDigest.isOnlyABuild(List.of(goal)));
        assertThat(RequestDigest.isOnlyABuild(List.of())).isFalse();
    }

    @Test
    void phasesAreABuild_butNotBesideAGoal() {
        assertThat(RequestDigest.isOnlyABuild(List.of("verify"))).isTrue();
        assertThat(RequestDigest.isOnlyABuild(List.of("process-classes", "site")))
                .isTrue();
        assertThat(RequestDigest.isOnlyABuild(List.of("verify", "accel:build"))).isFalse();
        assertThat(RequestDigest.isOnlyABuild(List.of("verify", "dependency:tree")))
                .isFalse();
    }

    @Test
    void aFileThatWasWrittenSinceMavenStarted_endsIt() throws IOException {
        Samples.write(root.resolve(".mvn/maven.config"), "-o");
        Instant before = Instant.now().minusSeconds(1);
        assertThat(new RequestDigest(request(), new OtherExtensions(world), before, Instant.now()).find())
                .isInstanceOf(RequestDigest.Result.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"me.qoomon:maven-git-versioning-extension:9.9.0", "com.acme:unknown:1"})
    void anotherExtension_mayDecideAnything(String coordinates) throws Exception {
        extension(coordinates);
        assertThat(whyNone(request())).isEqualTo("the extension " + coordinates + " may decide anything");
    }

    @Test
    void aHarmlessExtension_counts_byItsJar() throws Exception {
        String before = digest(request());
        Path jar = Samples.write(root.resolve("wagon.jar"), "1");
        extension("org.apache.maven.wagon:wagon-ssh:3.5.3").addURL(jar.toUri().toURL());
        String with = digest(request());
        assertThat(with).isNotEqualTo(before);
        Files.writeString(jar, "other");
        assertThat(digest(request())).isNotEqualTo(with);
    }

    @Test
    void aJarInMavensOwnDirectoryForExtensions_mayDecideAnything() throws IOException {
        Samples.write(root.resolve("maven/lib/ext/README.txt"), "");
        digest(request());
        Samples.write(root.resolve("maven/lib/ext/spy.jar"), "");
        assertThat(whyNone(request())).contains("spy.jar may decide anything");
    }

    private ClassRealm extension(String coordinates) throws DuplicateRealmException {
        return world.newRealm("coreExtension>" + coordinates);
    }
}
