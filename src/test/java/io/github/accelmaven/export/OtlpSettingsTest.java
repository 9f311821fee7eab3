package io.github.accelmaven.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpSettingsTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final List<String> doubts = new ArrayList<>();

    private Optional<OtlpSettings> read(String... pairs) {
        Map<String, String> environment = new HashMap<>();
        environment.put(OtlpSettings.ENDPOINT, "http://collector:4318");
        for (int i = 0; i < pairs.length; i += 2) {
            environment.put(pairs[i], pairs[i + 1]);
        }
        return OtlpSettings.read(environment, doubts::add);
    }

    @ParameterizedTest
    @CsvSource({
        "http://collector:4318,http://collector:4318/v1/traces",
        "http://collector:4318/,http://collector:4318/v1/traces",
        "https://collector/otlp,https://collector/otlp/v1/traces",
        "https://collector/otlp?key=a%20b,https://collector/otlp/v1/traces?key=a%20b"
    })
    void read_ofABaseAddress_addsThePathOfTraces(String base, String endpoint) {
        assertThat(read(OtlpSettings.ENDPOINT, base))
                .map(OtlpSettings::endpoint)
                .hasValue(URI.create(endpoint));
    }

    @Test
    void read_ofAnAddressForTraces_takesItAsItIs() {
        assertThat(read(OtlpSettings.TRACES_ENDPOINT, "http://other/x"))
                .map(OtlpSettings::endpoint)
                .hasValue(URI.create("http://other/x"));
    }

    @Test
    void read_knowsHeaders_timeoutAndResource() {
        OtlpSettings settings = read(
                        "OTEL_EXPORTER_OTLP_HEADERS", "api-key = a%20b+c%3D ,x=1",
                        "OTEL_EXPORTER_OTLP_TIMEOUT", "10000",
                        "OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "500",
                        "OTEL_RESOURCE_ATTRIBUTES", "service.name=no,team=shop",
                        "OTEL_SERVICE_NAME", "yes")
                .orElseThrow();

        assertThat(settings.headers()).containsExactlyInAnyOrderEntriesOf(Map.of("api-key", "a b+c=", "x", "1"));
        assertThat(settings.timeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.resource())
                .containsExactlyInAnyOrderEntriesOf(Map.of("service.name", "yes", "team", "shop"));
        assertThat(settings.parent()).isEmpty();
        assertThat(doubts).isEmpty();
    }

    @Test
    void read_ofAShortList_waitsThreeSeconds() {
        assertThat(read().orElseThrow().timeout()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({
        "OTEL_SDK_DISABLED,True",
        "OTEL_TRACES_EXPORTER,none",
        "TRACEPARENT,00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"
    })
    void read_whenNothingIsToBeSent_isEmptyWithoutAWord(String variable, String value) {
        assertThat(read(variable, value)).isEmpty();
        assertThat(doubts).isEmpty();
    }

    @Test
    void read_whenAnotherProtocolIsAskedFor_saysSo_andSendsNothing() {
        assertThat(read("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc")).isEmpty();
        assertThat(doubts).singleElement().asString().contains("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL=http/json");
        assertThat(read("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"collector:4318/secret", "http://a b/secret", "ftp://x/secret", "http:///secret"})
    void read_ofWhatIsNoAddress_saysSoWithoutIt(String address) {
        assertThat(read(OtlpSettings.ENDPOINT, address)).isEmpty();
        assertThat(doubts)
                .singleElement()
                .asString()
                .contains("OTEL_EXPORTER_OTLP_ENDPOINT")
                .doesNotContain("secret");
    }

    @Test
    void read_ofListsAndNumbersThatAreNone_saysSoWithoutThem_andSendsAllTheSame() {
        assertThat(read(
                        "OTEL_EXPORTER_OTLP_HEADERS", "secret",
                        "OTEL_RESOURCE_ATTRIBUTES", "a=%secret",
                        "OTEL_EXPORTER_OTLP_TIMEOUT", "secret"))
                .isPresent();
        assertThat(doubts).hasSize(3).allSatisfy(doubt -> assertThat(doubt).doesNotContain("secret"));
    }

    @Test
    void shown_isTheAddressWithoutLoginPathAndQuery() {
        assertThat(read(OtlpSettings.ENDPOINT, "https://me:pw@collector:1/secret?key=1")
                        .orElseThrow()
                        .shown())
                .isEqualTo("https://collector:1");
    }

    @Test
    void traceParent_isKnownByItsForm() {
        assertThat(TraceParent.of("00-" + TRACE + "-b7ad6b7169203331-01"))
                .hasValue(new TraceParent(TRACE, "b7ad6b7169203331", true));
        assertThat(TraceParent.of("cc-" + TRACE + "-b7ad6b7169203331-01-more")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "ff-" + TRACE + "-b7ad6b7169203331-01",
                "00-" + TRACE + "-b7ad6b7169203331-01-more",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-" + TRACE + "-0000000000000000-01"
            })
    void traceParent_ofAnotherForm_isNone(String text) {
        assertThat(TraceParent.of(text)).isEmpty();
    }
}
