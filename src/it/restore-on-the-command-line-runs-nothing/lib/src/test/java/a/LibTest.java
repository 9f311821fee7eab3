package a;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LibTest {
    @Test
    void hasAName() {
        assertEquals("lib", new Lib().name());
    }
}
