package a;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LibTest {

    @Test
    void name() throws Exception {
        int patience = Integer.getInteger("patience");
        Path compiled = Path.of("..", "app", "target", "classes", "b", "App.class");
        for (int i = 0; i < patience * 10 && !Files.exists(compiled); i++) {
            Thread.sleep(100);
        }
        assertTrue(patience == 0 || Files.exists(compiled), "app does not compile while lib is tested");
        assertEquals("lib", Lib.name());
    }
}
