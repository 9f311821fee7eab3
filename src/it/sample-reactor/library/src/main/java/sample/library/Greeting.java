package sample.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Greets in the words of greeting.properties. */
public final class Greeting {

    private final Properties words = new Properties();

    public Greeting() {
        try (InputStream file = Greeting.class.getResourceAsStream("/greeting.properties")) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String greet(String name) {
        return words.getProperty("greeting") + ", " + name + "!";
    }
}
