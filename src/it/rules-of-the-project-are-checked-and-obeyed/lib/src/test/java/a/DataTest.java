package a;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataTest {

    @Test
    void isGood() throws Exception {
        assertEquals("good", Files.readString(Path.of("../testdata/v1/data.txt")).trim());
    }
}
