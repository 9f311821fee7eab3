package sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words that were generated. */
public final class Words {

    private Words() {}

    public static List<String> all() {
        try (InputStream words = Words.class.getResourceAsStream("/words.txt")) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
