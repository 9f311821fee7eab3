package io.github.accelmaven.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A list as OpenTelemetry's variables have it: {@code key1=value1,key2=value2}, with percent encoding. Thread-safe: it has
 * no state.
 */
final class KeyValues {

    private static final int HEXADECIMAL = 16;

    private KeyValues() {}

    /** The values by their keys; empty when the text has another form: then all of it is to be discarded. */
    static Optional<Map<String, String>> of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0 && !pair.isBlank()) {
                return Optional.empty();
            }
            if (!pair.isBlank()) {
                Optional<String> key = decoded(pair.substring(0, equals).trim());
                Optional<String> value = decoded(pair.substring(equals + 1).trim());
                if (key.isEmpty() || value.isEmpty()) {
                    return Optional.empty();
                }
                values.put(key.get(), value.get());
            }
        }
        return Optional.of(values);
    }

    /** Unlike that of forms, the encoding has no plus for a space. */
    private static Optional<String> decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                bytes.write(encoded[i]);
                continue;
            }
            String digits = i + 2 < encoded.length ? new String(encoded, i + 1, 2, StandardCharsets.US_ASCII) : "";
            if (!digits.matches("[0-9a-fA-F]{2}")) {
                return Optional.empty();
            }
            bytes.write(Integer.parseInt(digits, HEXADECIMAL));
            i += 2;
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }
}
