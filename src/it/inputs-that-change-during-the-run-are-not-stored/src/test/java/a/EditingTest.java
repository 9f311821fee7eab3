package a;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EditingTest {
    @Test
    void editsItsInput() throws Exception {
        Path input = Path.of("src/test/data/input.txt");
        String text = Files.readString(input).trim();
        System.out.println("The test saw " + text);
        if (text.equals("before")) {
            Files.writeString(input, "after\n");
        }
    }
}
