package a;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes the words of one file into another. */
public class Words {

    public static void main(String[] args) throws IOException {
        String words = Files.readString(Path.of(args[0])).strip();
        Path to = Path.of(args[1]);
        Files.createDirectories(to.getParent());
        Files.writeString(to, "words: " + (args[2].equals("upper") ? words.toUpperCase(Locale.ROOT) : words));
    }
}
