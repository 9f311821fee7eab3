package io.github.accelmaven.engine.pack;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.lifecycle.PackDefinition;
import io.github.accelmaven.lifecycle.PackSource;
import io.github.accelmaven.problem.ProblemException;
import io.github.accelmaven.state.PackLookup;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file or archive by HTTP, known by the SHA-256 of its bytes. Where the table names that, nothing is asked of the server
 * until the bytes are needed; else the server is asked from time to time whether it has others (RFC 9110, section 13).
 */
final class UrlPack implements Pack {

    /** How long a server may take to begin its answer. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final PackDefinition definition;
    private final PackSource.Url source;
    private final Revisions revisions;
    private final HttpClient client;
    private final Path temporary;
    private String digest = "";
    private @Nullable Path downloaded;

    /** @param temporary a directory for what is downloaded; it is created when it is needed */
    UrlPack(PackDefinition definition, PackSource.Url source, Revisions revisions, HttpClient client, Path temporary) {
        this.definition = definition;
        this.source = source;
        this.revisions = revisions;
        this.client = client;
        this.temporary = temporary;
    }

    @Override
    public List<KeyPart> identity() throws IOException, InterruptedException {
        digest = source.sha256().isPresent() ? source.sha256().get() : lookUp();
        return new KeyParts()
                .put("url", shown())
                // A query may hold a key to the server, and parts can be read.
                .put("query", Hasher.of(source.url()).hex())
                .put("SHA-256", digest)
                .list();
    }

    private String name() {
        return "url " + source.url();
    }

    private String lookUp() throws IOException, InterruptedException {
        Optional<String> known =
                revisions.holding(name()).map(PackLookup::revision).filter(UrlPack::isDigest);
        if (known.isPresent()) {
            return known.get();
        }
        if (revisions.isOffline()) {
            throw PackFailure.of(
                    definition,
                    "Maven is offline, and it is not known here what " + shown() + " is",
                    "Build once without -o");
        }
        Optional<PackLookup> last = revisions.last(name()).filter(lookup -> isDigest(lookup.revision()));
        try {
            return download(last);
        } catch (ProblemException e) {
            return revisions.standIn(last, e).revision();
        }
    }

    private static boolean isDigest(String text) {
        return SHA_256.matcher(text).matches();
    }

    @Override
    public String shown() {
        int query = source.url().indexOf('?');
        return query < 0 ? source.url() : source.url().substring(0, query) + "?…";
    }

    @Override
    public void fetch(Path directory) throws IOException, InterruptedException {
        Path file = downloaded;
        if (file == null) {
            file = downloadWhatIsKnown();
        }
        new PackedFile(definition, file).unpack(directory, fileName());
    }

    private Path downloadWhatIsKnown() throws IOException, InterruptedException {
        if (revisions.isOffline()) {
            throw PackFailure.of(
                    definition,
                    "Maven is offline, and " + shown() + " has to be fetched",
                    "Build once without -o; with accel.cache=false it is fetched in every build");
        }
        String now = download(Optional.empty());
        if (!now.equals(digest)) {
            throw PackFailure.of(
                    definition,
                    source.sha256().isPresent()
                            ? shown() + " has the SHA-256 " + now + ", and its table says " + digest
                            : shown() + " has other bytes now than a short while ago",
                    source.sha256().isPresent()
                            ? "Find out why it has changed before you correct 'sha256'"
                            : "Build with -U to have what it has now");
        }
        return Objects.requireNonNull(downloaded);
    }

    /**
     * Downloads the file, unless it is the one that was looked up last.
     *
     * @return the SHA-256 of its bytes
     */
    private String download(Optional<PackLookup> last) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(source.url()))
                .timeout(PATIENCE)
                .header("User-Agent", "accel-maven-plugin");
        last.map(PackLookup::tag).filter(tag -> !tag.isEmpty()).ifPresent(tag -> request.header("If-None-Match", tag));
        last.map(PackLookup::modified)
                .filter(modified -> !modified.isEmpty())
                .ifPresent(modified -> request.header("If-Modified-Since", modified));
        HttpResponse<InputStream> response;
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (ConnectException e) {
            throw unreachable("it cannot be reached: no server answers there, or none has that name");
        } catch (IOException e) {
            throw unreachable("it cannot be reached: " + FileFaults.describe(e));
        }
        try (InputStream body = response.body()) {
            if (response.statusCode() == HttpURLConnection.HTTP_NOT_MODIFIED && last.isPresent()) {
                revisions.foundAgain(name(), last.get());
                return last.get().revision();
            }
            if (response.statusCode() != HttpURLConnection.HTTP_OK) {
                throw unreachable("the server answers with status " + response.statusCode());
            }
            String now = keep(body);
            revisions.found(name(), now, header(response, "ETag"), header(response, "Last-Modified"));
            return now;
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private String keep(InputStream body) throws IOException {
        Files.createDirectories(temporary);
        Path file = temporary.resolve(FetchDirectory.unique("download"));
        downloaded = file;
        Hasher hasher = new Hasher();
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                hasher.putRaw(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return hasher.finish().hex();
    }

    private int read(InputStream body, byte[] buffer) throws IOException {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw unreachable("the connection broke off: " + FileFaults.describe(e));
        }
    }

    private RuntimeException unreachable(String why) {
        return PackFailure.of(
                definition,
                shown() + ": " + why,
                "Correct 'url', or try again; with -o nothing is asked of it, where it was fetched before");
    }

    /** The last name of the address, without what could make it lead elsewhere. */
    private String fileName() {
        String path = Optional.ofNullable(URI.create(source.url()).getPath()).orElse("");
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\w.+-]", "_");
        return name.isEmpty() || name.matches("\\.+") ? "file" : name;
    }

    @Override
    public void close() throws IOException {
        if (downloaded != null) {
            Files.deleteIfExists(downloaded);
        }
    }
}
