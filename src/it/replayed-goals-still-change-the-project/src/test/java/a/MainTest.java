package a;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void saysSomething() {
        assertFalse(new Main().text().isEmpty());
    }
}
