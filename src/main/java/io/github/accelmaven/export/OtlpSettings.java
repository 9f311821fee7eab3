package io.github.accelmaven.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What OpenTelemetry's variables say of where spans go. Immutable. Messages hold no value of a variable, because each may
 * have a secret in it.
 *
 * @param endpoint where they are posted
 * @param headers what is sent with them
 * @param timeout how long the end of a build waits for the answer
 * @param resource attributes of what sends them
 * @param parent the span that the session is part of
 */
record OtlpSettings(
        URI endpoint,
        Map<String, String> headers,
        Duration timeout,
        Map<String, String> resource,
        Optional<TraceParent> parent) {

    static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
    static final String TRACES_ENDPOINT = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

    /** Less than the ten seconds that OpenTelemetry proposes for what sends in the background: here a person waits. */
    static final Duration TIMEOUT = Duration.ofSeconds(3);

    private static final String PATH = "v1/traces";

    OtlpSettings {
        headers = Map.copyOf(headers);
        resource = Map.copyOf(resource);
    }

    /**
     * Reads the variables.
     *
     * @param doubts takes a sentence about each that cannot be followed
     * @return empty when nothing is to be sent
     */
    static Optional<OtlpSettings> read(Map<String, String> environment, Consumer<String> doubts) {
        Variables variables = new Variables(environment, doubts);
        Optional<TraceParent> parent = variables.value(TraceParent.VARIABLE).flatMap(TraceParent::of);
        boolean isDropped = parent.filter(known -> !known.isSampled()).isPresent();
        if (isDropped || !variables.isWanted() || !variables.isProtocolKnown()) {
            return Optional.empty();
        }
        return variables
                .endpoint()
                .map(endpoint -> new OtlpSettings(
                        endpoint, variables.headers(), variables.timeout(), variables.resource(), parent));
    }

    /** The endpoint as it may be told: without a login, a path or a query. */
    String shown() {
        return endpoint.getScheme() + "://" + endpoint.getHost()
                + (endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort());
    }

    /** The variables; an empty one is one that is not set. */
    private record Variables(Map<String, String> environment, Consumer<String> doubts) {

        Optional<String> value(String name) {
            return Optional.ofNullable(environment.get(name)).map(String::trim).filter(text -> !text.isEmpty());
        }

        /** That for traces goes before that for everything. */
        Optional<String> ofTraces(String suffix) {
            return value("OTEL_EXPORTER_OTLP_TRACES_" + suffix).or(() -> value("OTEL_EXPORTER_OTLP_" + suffix));
        }

        boolean isWanted() {
            boolean isOff = value("OTEL_SDK_DISABLED")
                    .filter(text -> text.equalsIgnoreCase("true"))
                    .isPresent();
            boolean isElsewhere = value("OTEL_TRACES_EXPORTER")
                    .filter(text -> !text.toLowerCase(Locale.ROOT).contains("otlp"))
                    .isPresent();
            return !isOff && !isElsewhere;
        }

        /** Who takes protobuf by HTTP takes JSON at the same place. */
        boolean isProtocolKnown() {
            boolean isKnown = ofTraces("PROTOCOL")
                    .filter(text -> !text.startsWith("http/"))
                    .isEmpty();
            if (!isKnown) {
                doubts.accept("This build is not sent to OpenTelemetry: OTEL_EXPORTER_OTLP_PROTOCOL asks for another"
                        + " protocol than HTTP. Set OTEL_EXPORTER_OTLP_TRACES_PROTOCOL=http/json, with the port for it,"
                        + " which is usually 4318.");
            }
            return isKnown;
        }

        Optional<URI> endpoint() {
            Optional<String> own = value(TRACES_ENDPOINT);
            Optional<URI> endpoint = own.or(() -> value(ENDPOINT))
                    .flatMap(Variables::address)
                    .map(uri -> own.isPresent() ? uri : below(uri));
            if (endpoint.isEmpty()) {
                doubts.accept(
                        "This build is not sent to OpenTelemetry: " + (own.isPresent() ? TRACES_ENDPOINT : ENDPOINT)
                                + " is no address of HTTP. Write for example http://localhost:4318.");
            }
            return endpoint;
        }

        private static Optional<URI> address(String text) {
            try {
                URI uri = new URI(text);
                String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
                return uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))
                        ? Optional.of(uri)
                        : Optional.empty();
            } catch (URISyntaxException e) {
                // Its message holds the address.
                return Optional.empty();
            }
        }

        private static URI below(URI base) {
            String path = base.getRawPath();
            String query = base.getRawQuery() == null ? "" : "?" + base.getRawQuery();
            return URI.create(base.getScheme() + "://" + base.getRawAuthority() + path + (path.endsWith("/") ? "" : "/")
                    + PATH + query);
        }

        Map<String, String> headers() {
            return list(ofTraces("HEADERS"), "OTEL_EXPORTER_OTLP_HEADERS");
        }

        Map<String, String> resource() {
            Map<String, String> resource =
                    new LinkedHashMap<>(list(value("OTEL_RESOURCE_ATTRIBUTES"), "OTEL_RESOURCE_ATTRIBUTES"));
            value("OTEL_SERVICE_NAME").ifPresent(name -> resource.put("service.name", name));
            return resource;
        }

        private Map<String, String> list(Optional<String> text, String name) {
            Optional<Map<String, String>> list = text.flatMap(KeyValues::of);
            if (text.isPresent() && list.isEmpty()) {
                doubts.accept(name + " is passed over: it is no list in the form key1=value1,key2=value2.");
            }
            return list.orElse(Map.of());
        }

        Duration timeout() {
            Optional<String> given = ofTraces("TIMEOUT");
            Optional<Duration> timeout = given.filter(text -> text.matches("0*[1-9]\\d{0,8}"))
                    .map(text -> Duration.ofMillis(Long.parseLong(text)));
            if (given.isPresent() && timeout.isEmpty()) {
                doubts.accept("OTEL_EXPORTER_OTLP_TIMEOUT is passed over: it is no number of milliseconds.");
            }
            return timeout.orElse(TIMEOUT);
        }
    }
}
