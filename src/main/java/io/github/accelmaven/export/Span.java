package io.github.accelmaven.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A span as OpenTelemetry has it. Immutable.
 *
 * @param id 16 hexadecimal digits
 * @param parent that of the span it is part of; empty for none
 * @param isOfElsewhere whether that parent is of another process
 * @param name what happened
 * @param kind its number in the protocol
 * @param start in nanoseconds since 1970
 * @param end in nanoseconds since 1970
 * @param fault what went wrong; empty when nothing did
 * @param attributes texts, whole numbers ({@link Long}) and fractions ({@link Double}) by their names
 */
record Span(
        String id,
        String parent,
        boolean isOfElsewhere,
        String name,
        int kind,
        long start,
        long end,
        Optional<String> fault,
        Map<String, Object> attributes) {

    /** The kinds that are used here. */
    static final int INTERNAL = 1;

    static final int SERVER = 2;

    Span {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
