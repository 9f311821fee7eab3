package io.github.accelmaven.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.history.Sessions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionExportsTest {

    private final List<String> warnings = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @TempDir
    Path directory;

    private HttpServer server;

    /** What the server was asked. */
    private record Request(String path, Map<String, List<String>> headers, String body) {}

    @FunctionalInterface
    private interface Answer {
        void give(HttpExchange exchange) throws IOException, InterruptedException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private void answers(Answer answer) {
        server.createContext("/", exchange -> {
            requests.add(new Request(
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            try {
                answer.give(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
    }

    private static Answer status(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void tell(Optional<Path> trace, boolean summary, String... pairs) {
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            environment.put(pairs[i], pairs[i + 1]);
        }
        new SessionExports(trace, summary, environment).tell(Sessions.full("s1"), event -> {
            if (event instanceof Event.Warned warned) {
                warnings.add(warned.sentence());
            }
        });
    }

    private void send(String... pairs) {
        tell(Optional.empty(), false, pairs);
    }

    @Test
    void otlp_isPostedWithItsHeaders() {
        answers(status(200, "{}"));
        send("OTEL_EXPORTER_OTLP_ENDPOINT", "http://" + address(), "OTEL_EXPORTER_OTLP_HEADERS", "api-key=k1");

        assertThat(warnings).isEmpty();
        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/v1/traces");
            assertThat(request.headers())
                    .containsEntry("Content-type", List.of("application/json"))
                    .containsEntry("Api-key", List.of("k1"));
            assertThat(request.body()).startsWith("{\"resourceSpans\":[").contains("BUILD com.acme:shop");
        });
    }

    @Test
    void otlp_withALoginInTheAddress_authorizesWithIt() {
        answers(status(200, ""));
        send("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://me:pw@" + address() + "/in?key=secret");

        assertThat(warnings).isEmpty();
        assertThat(requests.get(0).path()).isEqualTo("/in?key=secret");
        assertThat(requests.get(0).headers()).containsEntry("Authorization", List.of("Basic bWU6cHc="));
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 400, 404, 429, 500, 503})
    void otlp_whenTheServerDoesNotTakeIt_isOneWarningWithoutSecrets(int status) {
        answers(status(status, "secret"));
        send(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://me:secret@" + address() + "/secret?key=secret",
                "OTEL_EXPORTER_OTLP_HEADERS",
                "x=secret");

        assertThat(requests).hasSize(1);
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("This build did not arrive at http://" + address() + ": the server answered with " + status)
                .doesNotContain("secret");
    }

    @Test
    void otlp_whenTheServerTakesAPart_saysHowMuchItRejected() {
        answers(status(200, "{\"partialSuccess\":{\"rejectedSpans\":\"2\",\"errorMessage\":\"secret\"}}"));
        send("OTEL_EXPORTER_OTLP_ENDPOINT", "http://" + address());

        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("rejected 2 spans")
                .doesNotContain("secret");
    }

    @Test
    void otlp_whenTheServerIsSlow_endsWithTheTimeout() {
        answers(exchange -> end.await());
        long begin = System.nanoTime();
        send("OTEL_EXPORTER_OTLP_ENDPOINT", "http://" + address(), "OTEL_EXPORTER_OTLP_TIMEOUT", "300");

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(300), Duration.ofSeconds(20));
        assertThat(warnings).singleElement().asString().contains("no answer within 0.3 s");
    }

    @Test
    void otlp_whenTheAnswerNeverEnds_endsWithTheTimeout() {
        answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            end.await();
        });
        send("OTEL_EXPORTER_OTLP_ENDPOINT", "http://" + address(), "OTEL_EXPORTER_OTLP_TIMEOUT", "300");

        assertThat(warnings).singleElement().asString().contains("no answer within 0.3 s");
    }

    @Test
    void otlp_whenNobodyIsThere_isOneWarning() {
        String address = address();
        server.stop(0);
        send("OTEL_EXPORTER_OTLP_ENDPOINT", "http://" + address);

        assertThat(warnings).singleElement().asString().contains("there is no connection");
    }

    @Test
    void otlp_withAHeaderThatCannotBeSent_saysSoWithoutIt() {
        send("OTEL_EXPORTER_OTLP_ENDPOINT", "http://" + address(), "OTEL_EXPORTER_OTLP_HEADERS", "host=secret");

        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("OTEL_EXPORTER_OTLP_HEADERS")
                .doesNotContain("secret");
    }

    @Test
    void trace_isWritten_andDirectoriesAreMade() throws IOException {
        Path file = directory.resolve("deep/trace.json");
        tell(Optional.of(file), true);

        assertThat(Files.readString(file)).startsWith("{\"displayTimeUnit\"");
        assertThat(warnings).isEmpty();
    }

    @Test
    void trace_thatCannotBeWritten_isOneWarning() throws IOException {
        Path blocked = Files.writeString(directory.resolve("blocked"), "a file");
        tell(Optional.of(blocked.resolve("trace.json")), true);

        assertThat(warnings).singleElement().asString().contains("The trace of this build is not in " + blocked);
    }

    @Test
    void summary_isAddedToThatOfTheStep() throws IOException {
        Path file = Files.writeString(directory.resolve("summary"), "before");
        tell(Optional.empty(), true, "GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", file.toString());
        tell(Optional.empty(), false, "GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", file.toString());
        tell(Optional.empty(), true, "GITHUB_STEP_SUMMARY", file.toString());

        assertThat(Files.readString(file)).startsWith("before\n### Accel: ").containsOnlyOnce("### Accel");
        assertThat(warnings).isEmpty();
    }

    @Test
    void summary_thatIsFull_staysAsItIs() throws IOException {
        Path file = Files.write(directory.resolve("summary"), new byte[1 << 20]);
        tell(Optional.empty(), true, "GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", file.toString());

        assertThat(Files.size(file)).isEqualTo(1 << 20);
        assertThat(warnings).singleElement().asString().contains("is full already");
    }

    @Test
    void summary_inADirectoryThatIsNotThere_isOneWarning() {
        tell(
                Optional.empty(),
                true,
                "GITHUB_ACTIONS",
                "true",
                "GITHUB_STEP_SUMMARY",
                directory.resolve("none/summary").toString());

        assertThat(warnings).singleElement().asString().contains("GitHub has no summary of this build");
    }
}
