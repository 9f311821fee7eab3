package io.github.accelmaven.engine.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.engine.Workshop;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.lifecycle.LifecycleReader;
import io.github.accelmaven.lifecycle.PackDefinition;
import io.github.accelmaven.problem.ProblemException;
import io.github.accelmaven.state.PackLookups;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PackUnitTest {

    private static final String THEME = ".accel/packs/stage.theme";

    private static final Duration TTL = Duration.ofHours(24);

    private final Path repository;
    private final Workshop shop;
    private final PackLookups lookups;
    private final List<String> printed = new ArrayList<>();
    private final Map<String, Path> artifacts = new HashMap<>();
    private final List<HttpServer> servers = new ArrayList<>();
    private Optional<Digest> surroundings = Optional.empty();
    private Instant now = Instant.now();
    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private final List<Event> told = new ArrayList<>();
    private boolean isOffline;
    private boolean isUpdate;

    PackUnitTest(@TempDir Path directory) throws Exception {
        shop = new Workshop(directory);
        repository = Files.createDirectory(directory.resolve("theme"));
        lookups = PackLookups.open(directory.resolve("packs.json"), sentence -> {
            throw new AssertionError(sentence);
        });
        git("init", "-q", "-b", "main", ".");
        commit("css/site.css", "blue");
    }

    @AfterEach
    void stopServers() {
        servers.forEach(server -> server.stop(0));
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=T", "-c", "user.email=t@acme.com"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private void commit(String file, String text) throws IOException, InterruptedException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        git("add", "-A");
        git("commit", "-q", "-m", file);
    }

    private String head() throws IOException {
        return Files.readString(repository.resolve(".git/refs/heads/main")).trim();
    }

    private PackUnit unit(String source) throws Exception {
        return unit("theme", source);
    }

    private PackUnit unit(String name, String source) throws Exception {
        TomlDocument document = TomlDocument.parse("accel.toml", "[stage." + name + "]\ntarget = \"t\"\n" + source);
        PackDefinition definition = LifecycleReader.read(document)
                .stages()
                .values()
                .iterator()
                .next()
                .pack()
                .orElseThrow();
        document.throwIfProblems();
        Revisions revisions = new Revisions(lookups, isOffline, isUpdate, TTL, () -> now, told::add);
        ArtifactResolver resolver = coordinates -> Optional.ofNullable(artifacts.get(coordinates))
                .orElseThrow(
                        () -> new ArtifactResolver.NotFoundException("no repository has it", new IOException("none")));
        PackSources sources =
                new PackSources(revisions, environment, HttpClient::newHttpClient, resolver, shop.hasher());
        PackUnit.Place place = new PackUnit.Place(shop.path(""), shop.path(""), definition.path());
        return PackUnit.of(definition, place, sources, printed::add);
    }

    private Outcome bring(String source) throws Exception {
        try (PackUnit unit = unit(source)) {
            if (surroundings.filter(last -> !last.equals(unit.surroundings())).isPresent()) {
                shop.otherSurroundings();
            }
            surroundings = Optional.of(unit.surroundings());
            shop.build(unit);
            return shop.last(unit).outcome();
        }
    }

    private String gitSource() {
        return "git = \"" + repository + "\"\n";
    }

    @Test
    void git_theFirstTime_fetchesTheFilesOfTheCommitAndNothingElse() throws Exception {
        assertThat(bring(gitSource())).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.files(THEME)).isEqualTo(Map.of(THEME + "/css/site.css", "blue"));
        assertThat(shop.files(".accel")).containsOnlyKeys(THEME + "/css/site.css");
        assertThat(printed).hasSize(1);
        assertThat(printed.get(0)).startsWith("fetching 'HEAD', commit " + head().substring(0, 10));
    }

    @Test
    void git_whenNothingChanged_isUpToDate() throws Exception {
        bring(gitSource());
        assertThat(bring(gitSource())).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void git_fetched_hasTheModesOfFilesThatAreMadeHere() throws Exception {
        bring(gitSource());
        Path made = Files.createDirectory(shop.path("made"));
        assertThat(Files.getPosixFilePermissions(shop.path(THEME))).isEqualTo(Files.getPosixFilePermissions(made));
    }

    @Test
    void git_whenItsFilesAreGone_isRestoredFromTheCache() throws Exception {
        bring(gitSource());
        FileTrees.deleteRecursively(shop.path(THEME));
        assertThat(bring(gitSource())).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.files(THEME)).isEqualTo(Map.of(THEME + "/css/site.css", "blue"));
    }

    @Test
    void git_ofWhatAnotherTableBroughtAlready_bringsItToItsOwnPlace() throws Exception {
        bring(gitSource());
        try (PackUnit other = unit("other", gitSource())) {
            shop.build(other);
        }
        assertThat(shop.files(".accel/packs/stage.other")).hasSize(1);
    }

    @Test
    void git_whenTheBranchMoved_fetchesTheNewCommitAndLeavesNothingOfTheOldOne() throws Exception {
        bring(gitSource() + "ref = \"main\"");
        git("rm", "-q", "css/site.css");
        commit("index.html", "hello");
        assertThat(bring(gitSource() + "ref = \"main\"")).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.files(THEME)).isEqualTo(Map.of(THEME + "/index.html", "hello"));
    }

    @Test
    void git_ofACommit_staysAtIt() throws Exception {
        String source = gitSource() + "ref = \"" + head() + "\"";
        commit("css/site.css", "red");
        assertThat(bring(source)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.files(THEME)).isEqualTo(Map.of(THEME + "/css/site.css", "blue"));
    }

    @Test
    void git_ofATag_bringsWhatItNames() throws Exception {
        git("tag", "-a", "-m", "first", "v1");
        commit("css/site.css", "red");
        bring(gitSource() + "ref = \"v1\"");
        assertThat(shop.files(THEME)).isEqualTo(Map.of(THEME + "/css/site.css", "blue"));
    }

    @Test
    void git_ofADirectory_bringsItAlone() throws Exception {
        commit("docs/readme", "r");
        bring(gitSource() + "directory = \"css\"");
        assertThat(shop.files(THEME)).isEqualTo(Map.of(THEME + "/site.css", "blue"));
    }

    @Test
    void git_ofADirectoryThatIsMissing_saysWhatIsThere() {
        assertThatThrownBy(() -> bring(gitSource() + "directory = \"scss\""))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.toml:1:1, [stage.theme]")
                .hasMessageContaining("has no directory 'scss'; at its top it has css");
        assertThat(shop.path(THEME)).doesNotExist();
    }

    @Test
    void git_ofAnUnknownName_saysSoAndWhatIsNear() {
        assertThatThrownBy(() -> bring(gitSource() + "ref = \"mian\""))
                .hasMessageContaining("has no branch and no tag 'mian'")
                .hasMessageContaining("Did you mean 'main'");
    }

    @Test
    void git_whenTheRepositoryIsMissing_saysWhatGitSays() {
        assertThatThrownBy(() -> bring("git = \"../no-such-repository\""))
                .hasMessageContaining("git cannot read ../no-such-repository")
                .hasMessageContaining("does not appear to be a git repository");
    }

    @Test
    void git_withALogin_neverTellsIt() {
        assertThatThrownBy(() -> bring("git = \"https://me:hunter2@localhost:1/theme.git\""))
                .hasMessageContaining("https://localhost:1/theme.git")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void git_ofARelativePath_isRelativeToTheWorkspace() throws Exception {
        bring("git = \"../theme\"");
        assertThat(shop.files(THEME)).hasSize(1);
    }

    @Test
    void git_ofARelativePathInsideOfAnotherRepository_isRelativeToTheWorkspace() throws Exception {
        Process process = new ProcessBuilder(
                        "git", "init", "-q", shop.path("..").normalize().toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        bring("git = \"../theme\"");
        assertThat(shop.files(THEME)).hasSize(1);
    }

    @Test
    void git_keepsExecutableBitsAndReplacesLinksByWhatTheyLeadTo() throws Exception {
        Files.createSymbolicLink(repository.resolve("same.css"), Path.of("css/site.css"));
        commit("run.sh", "echo");
        repository.resolve("run.sh").toFile().setExecutable(true);
        git("commit", "-q", "-am", "mode");
        assertThat(bring(gitSource())).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.path(THEME + "/run.sh")).isExecutable();
        assertThat(shop.path(THEME + "/same.css")).isRegularFile().hasContent("blue");
        assertThat(bring(gitSource())).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void git_bringsSubmodulesWhereTheyAreAskedFor(@TempDir Path other) throws Exception {
        // git itself refuses submodules of this machine unless it is told to.
        environment.putAll(Map.of(
                "GIT_CONFIG_COUNT", "1", "GIT_CONFIG_KEY_0", "protocol.file.allow", "GIT_CONFIG_VALUE_0", "always"));
        git("clone", "-q", "--bare", ".", other.resolve("fonts.git").toString());
        git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                other.resolve("fonts.git").toString(),
                "fonts");
        git("commit", "-q", "-m", "fonts");
        assertThat(bring(gitSource())).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.files(THEME)).containsOnlyKeys(THEME + "/.gitmodules", THEME + "/css/site.css");
        assertThat(bring(gitSource() + "submodules = true")).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.files(THEME))
                .containsOnlyKeys(THEME + "/.gitmodules", THEME + "/css/site.css", THEME + "/fonts/css/site.css");
    }

    @Test
    void git_withALinkThatLeadsOut_isRefusedAndLeavesNothing() throws Exception {
        Files.createSymbolicLink(repository.resolve("passwd"), Path.of("/etc/passwd"));
        git("add", "-A");
        git("commit", "-q", "-m", "link");
        assertThatThrownBy(() -> bring(gitSource()))
                .hasMessageContaining("passwd: is a symbolic link that leads outside");
        assertThat(shop.files(".accel")).isEmpty();
    }

    @Test
    void filesWhosePlaceLiesBehindALinkOutOfTheProject_areNotFetched(@TempDir Path outside) throws Exception {
        Files.createDirectories(shop.path(".accel"));
        Files.createSymbolicLink(shop.path(".accel/packs"), outside);

        assertThatThrownBy(() -> bring(gitSource()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the symbolic link " + shop.path(".accel/packs") + " leads to "
                        + outside.toRealPath() + ", out of the project");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void git_offlineFromAnotherMachine_usesWhatWasLookedUpAndSaysWhatIsMissing() {
        isOffline = true;
        assertThatThrownBy(() -> bring("git = \"https://localhost:1/theme.git\"\nref = \"main\""))
                .hasMessageContaining("Maven is offline")
                .hasMessageContaining("'main' of https://localhost:1/theme.git")
                .hasMessageContaining("Build once without -o");
        assertThatThrownBy(() -> bring("git = \"https://localhost:1/theme.git\"\nref = \"" + "a".repeat(40) + "\""))
                .hasMessageContaining("of https://localhost:1/theme.git has to be fetched");
    }

    // --- URLs -------------------------------------------------------------------------------------------------------

    /** Serves bytes that have an ETag, and counts what it is asked for. */
    private final class Server {

        private final HttpServer http;
        private byte[] content;
        private int downloads;
        private int revalidations;

        Server(byte[] content) throws IOException {
            this.content = content;
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", exchange -> {
                String tag = '"' + digest(this.content) + '"';
                boolean isSame = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                exchange.getResponseHeaders().set("ETag", tag);
                if (exchange.getRequestURI().getPath().startsWith("/gone")) {
                    exchange.sendResponseHeaders(404, -1);
                } else if (isSame) {
                    revalidations++;
                    exchange.sendResponseHeaders(304, -1);
                } else {
                    downloads++;
                    exchange.sendResponseHeaders(200, this.content.length);
                    exchange.getResponseBody().write(this.content);
                }
                exchange.close();
            });
            http.start();
            servers.add(http);
        }

        String url(String file) {
            return "url = \"http://localhost:" + http.getAddress().getPort() + "/" + file + "\"\n";
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void url_ofAnArchive_bringsWhatIsInIt() throws Exception {
        Server server = new Server(zip("a/b.txt", "c.txt"));
        assertThat(bring(server.url("pack.zip"))).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.files(THEME)).isEqualTo(Map.of(THEME + "/a/b.txt", "a/b.txt", THEME + "/c.txt", "c.txt"));
        assertThat(server.downloads).isEqualTo(1);
        assertThat(shop.path(".accel/fetched")).isEmptyDirectory();
    }

    @Test
    void url_ofAFile_bringsItUnderItsName() throws Exception {
        Server server = new Server("hello".getBytes(StandardCharsets.UTF_8));
        bring(server.url("some/notes.txt?version=3"));
        assertThat(shop.files(THEME)).isEqualTo(Map.of(THEME + "/notes.txt", "hello"));
    }

    @Test
    void url_withinTheTimeToLive_isNotAskedForAgain() throws Exception {
        Server server = new Server(zip("a"));
        bring(server.url("pack.zip"));
        now = now.plus(TTL).minusSeconds(1);
        assertThat(bring(server.url("pack.zip"))).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(server.downloads + server.revalidations).isEqualTo(1);
    }

    @Test
    void url_afterTheTimeToLive_isRevalidatedByItsTag() throws Exception {
        Server server = new Server(zip("a"));
        bring(server.url("pack.zip"));
        now = now.plus(TTL).plusSeconds(1);
        assertThat(bring(server.url("pack.zip"))).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(server.downloads).isEqualTo(1);
        assertThat(server.revalidations).isEqualTo(1);
        assertThat(bring(server.url("pack.zip"))).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(server.revalidations).isEqualTo(1);
    }

    @Test
    void url_whoseServerIsDownWhenItsTimeIsOver_staysWhatItWas_unlessAnUpdateIsAskedFor() throws Exception {
        Server server = new Server(zip("a"));
        bring(server.url("pack.zip"));
        stopServers();
        now = now.plus(TTL).plusSeconds(1);
        assertThat(bring(server.url("pack.zip"))).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        Event.Warned.class,
                        warned -> assertThat(warned.sentence())
                                .contains("cannot be reached")
                                .contains("is used; the next build looks again"));
        isUpdate = true;
        assertThatThrownBy(() -> bring(server.url("pack.zip"))).hasMessageContaining("cannot be reached");
    }

    @Test
    void url_withAQuery_neverTellsIt() throws Exception {
        Server server = new Server(zip("a"));
        bring(server.url("pack.zip?token=hunter2"));
        assertThat(printed).isNotEmpty().noneMatch(line -> line.contains("hunter2"));
        try (PackUnit unit = unit(server.url("pack.zip?token=hunter2"))) {
            assertThat(unit.identity()).noneMatch(part -> part.toString().contains("hunter2"));
        }
        assertThatThrownBy(() -> bring(server.url("gone?token=hunter2")))
                .hasMessageContaining("status 404")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void url_whoseBytesChanged_isBroughtAnewWhenAnUpdateIsAskedFor() throws Exception {
        Server server = new Server(zip("a"));
        bring(server.url("pack.zip"));
        server.content = zip("b");
        assertThat(bring(server.url("pack.zip"))).isEqualTo(Outcome.UP_TO_DATE);
        isUpdate = true;
        assertThat(bring(server.url("pack.zip"))).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.files(THEME)).containsOnlyKeys(THEME + "/b");
    }

    @Test
    void url_withItsDigest_isBroughtOnceAndNeverAskedForAgain() throws Exception {
        byte[] content = zip("a");
        Server server = new Server(content);
        String source = server.url("pack.zip") + "sha256 = \"" + digest(content) + "\"";
        bring(source);
        now = now.plus(TTL.multipliedBy(9));
        isUpdate = true;
        assertThat(bring(source)).isEqualTo(Outcome.UP_TO_DATE);
        isOffline = true;
        FileTrees.deleteRecursively(shop.path(THEME));
        assertThat(bring(source)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(server.downloads + server.revalidations).isEqualTo(1);
    }

    @Test
    void url_withAnotherDigestThanItsTableSays_isRefusedAndLeavesNothing() throws Exception {
        byte[] content = zip("a");
        Server server = new Server(content);
        assertThatThrownBy(() -> bring(server.url("pack.zip") + "sha256 = \"" + "0".repeat(64) + "\""))
                .hasMessageContaining("has the SHA-256 " + digest(content))
                .hasMessageContaining("its table says " + "0".repeat(64));
        assertThat(shop.files(".accel")).isEmpty();
    }

    @Test
    void url_thatIsNotThere_saysWhatTheServerSays() throws Exception {
        Server server = new Server(new byte[0]);
        assertThatThrownBy(() -> bring(server.url("gone"))).hasMessageContaining("answers with status 404");
        assertThatThrownBy(() -> bring("url = \"http://localhost:1/x\""))
                .hasMessageContaining("no server answers there");
    }

    @Test
    void url_ofAnArchiveThatWouldWriteOutside_isRefused() throws Exception {
        Server server = new Server(zip("../../evil"));
        assertThatThrownBy(() -> bring(server.url("pack.zip"))).hasMessageContaining("leads out of");
        assertThat(shop.files("")).isEmpty();
    }

    // --- artifacts --------------------------------------------------------------------------------------------------

    @Test
    void artifact_isUnpackedAndKnownByItsContent(@TempDir Path local) throws Exception {
        Path file = Files.write(local.resolve("fonts.zip"), zip("a.ttf"));
        artifacts.put("com.acme:fonts:zip:1.0", file);
        String source = "artifact = \"com.acme:fonts:zip:1.0\"";
        assertThat(bring(source)).isEqualTo(Outcome.EXECUTED);
        assertThat(bring(source)).isEqualTo(Outcome.UP_TO_DATE);
        Files.write(file, zip("b.ttf", "c.ttf"));
        assertThat(bring(source)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.files(THEME)).containsOnlyKeys(THEME + "/b.ttf", THEME + "/c.ttf");
    }

    @Test
    void artifact_thatCannotBeResolved_saysWhy() {
        assertThatThrownBy(() -> bring("artifact = \"com.acme:none:1.0\""))
                .hasMessageContaining("com.acme:none:1.0 cannot be resolved: no repository has it");
    }

    @Test
    void leftBehind_byBuildsThatWereKilled_isRemoved() throws Exception {
        Path old = Files.createDirectories(shop.path(".accel/fetched/stage.theme-1"));
        Files.writeString(old.resolve("half"), "h");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        bring(gitSource());
        assertThat(old).doesNotExist();
        try (Stream<Path> left = Files.list(shop.path(".accel/fetched"))) {
            assertThat(left).isEmpty();
        }
    }
}
