package io.github.accelmaven.history;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.accelmaven.event.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in a line: texts, numbers and flags, and one object in it. There are few of them, in millions of
 * lines, so that they stand in arrays. Not thread-safe.
 */
final class LineFields {

    private static final int USUAL = 10;

    private String[] names = new String[USUAL];
    private Object[] values = new Object[USUAL];
    private int size;
    private @Nullable LineFields inner;

    /** Reads the object on whose first token the parser stands. */
    LineFields(JsonParser json) throws IOException {
        SessionParser.expect(json.currentToken() == JsonToken.START_OBJECT);
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            switch (json.nextToken()) {
                case VALUE_STRING -> add(name, json.getText());
                case VALUE_NUMBER_INT -> add(name, json.getLongValue());
                case VALUE_NUMBER_FLOAT -> add(name, json.getDoubleValue());
                case VALUE_TRUE, VALUE_FALSE -> add(name, json.getBooleanValue());
                case START_OBJECT -> inner = new LineFields(json);
                default -> json.skipChildren();
            }
        }
        SessionParser.expect(json.currentToken() == JsonToken.END_OBJECT);
    }

    /** The texts of the array on whose first token the parser stands. */
    static List<String> texts(JsonParser json) throws IOException {
        SessionParser.expect(json.currentToken() == JsonToken.START_ARRAY);
        List<String> texts = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(json.getText());
        }
        SessionParser.expect(json.currentToken() == JsonToken.END_ARRAY);
        return texts;
    }

    private void add(String name, Object value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size] = value;
        size++;
    }

    private @Nullable Object value(String name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    boolean has(String name) {
        return value(name) != null;
    }

    /** Empty when there is none. */
    String text(String name) {
        return value(name) instanceof String text ? text : "";
    }

    /** 0 when there is none. */
    long number(String name) {
        return value(name) instanceof Number number ? number.longValue() : 0;
    }

    /** 0 when there is none. */
    double fraction(String name) {
        return value(name) instanceof Number number ? number.doubleValue() : 0;
    }

    boolean is(String name) {
        return Boolean.TRUE.equals(value(name));
    }

    Duration millis(String name) {
        return Duration.ofMillis(number(name));
    }

    /** A time that need not be there. */
    Optional<Duration> given(String name) {
        return has(name) ? Optional.of(millis(name)) : Optional.empty();
    }

    Outcome outcome() throws IOException {
        try {
            return Outcome.valueOf(text("outcome"));
        } catch (IllegalArgumentException e) {
            throw new IOException("no outcome", e);
        }
    }

    void forEachNumber(BiConsumer<String, Long> numbers) {
        for (int i = 0; i < size; i++) {
            if (values[i] instanceof Number number) {
                numbers.accept(names[i], number.longValue());
            }
        }
    }

    /** The object in it, the last one when there are several. */
    Optional<LineFields> inner() {
        return Optional.ofNullable(inner);
    }
}
