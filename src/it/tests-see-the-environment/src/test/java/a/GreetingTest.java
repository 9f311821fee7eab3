package a;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class GreetingTest {

    @Test
    void isPolite() {
        assertNotEquals("rude", System.getenv("GREETING_OF_THE_DAY"));
    }
}
