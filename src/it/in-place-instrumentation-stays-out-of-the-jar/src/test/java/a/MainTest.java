package a;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void seesInstrumentedClasses() {
        assertEquals(3, Main.sum(1, 2));
        System.out.println("Instrumented: "
                + Arrays.stream(Main.class.getDeclaredMethods()).anyMatch(method -> method.isSynthetic()));
    }
}
