package io.github.accelmaven.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Posts a request of the OpenTelemetry protocol, once: a build that ends waits for no second try. What it says of faults
 * holds nothing of the address, of headers or of what the server answered. Thread-safe.
 */
final class OtlpSender {

    private static final int LARGEST_ANSWER = 65_536;

    private final OtlpSettings settings;

    OtlpSender(OtlpSettings settings) {
        this.settings = settings;
    }

    /**
     * Sends, and waits for the answer as long as the settings say, whatever it is that takes so long.
     *
     * @return empty when the server took all, else what went wrong, as a clause
     */
    Optional<String> send(byte[] body) {
        FutureTask<Optional<String>> task = new FutureTask<>(() -> post(body));
        Thread thread = new Thread(task, "accel-otlp");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return Optional.of("no answer within " + shown(settings.timeout()));
        } catch (ExecutionException e) {
            return Optional.of(words(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return Optional.of("the build was interrupted");
        }
    }

    private static String shown(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private Optional<String> post(byte[] body) throws IOException, InterruptedException, URISyntaxException {
        // A redirect would take the headers with their secrets to somebody else.
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
        HttpResponse<InputStream> response = client.send(request(body), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream answer = response.body()) {
            if (response.statusCode() / 100 != 2) {
                return Optional.of("the server answered with " + response.statusCode());
            }
            return rejected(answer.readNBytes(LARGEST_ANSWER));
        }
    }

    private HttpRequest request(byte[] body) throws URISyntaxException {
        URI endpoint = settings.endpoint();
        String login = endpoint.getUserInfo();
        HttpRequest.Builder request = HttpRequest.newBuilder(withoutLogin(endpoint));
        if (login != null) {
            byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
            request.setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        settings.headers().forEach(request::setHeader);
        return request.setHeader("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static URI withoutLogin(URI endpoint) throws URISyntaxException {
        if (endpoint.getRawUserInfo() == null) {
            return endpoint;
        }
        return new URI(endpoint.toString().replaceFirst("//[^/@]*@", "//"));
    }

    /** A server may take some spans, and say how many it did not take. */
    private static Optional<String> rejected(byte[] answer) {
        try (JsonParser json = new JsonFactory().createParser(answer)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("rejectedSpans")) {
                    json.nextToken();
                    long spans = json.getValueAsLong();
                    return spans > 0 ? Optional.of("the server rejected " + spans + " spans") : Optional.empty();
                }
            }
        } catch (IOException e) {
            // The status says that it was taken; what else it says is in another format.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String words(Throwable fault) {
        if (fault instanceof ConnectException) {
            return "there is no connection";
        }
        if (fault instanceof SSLException) {
            return "the connection cannot be made secure";
        }
        if (fault instanceof IllegalArgumentException) {
            return "OTEL_EXPORTER_OTLP_HEADERS has a header that cannot be sent";
        }
        return fault instanceof IOException
                ? "the connection broke"
                : "something went wrong within accel (" + fault.getClass().getSimpleName() + ")";
    }
}
