package sample.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GreetingTest {

    @Test
    void greet_usesTheFilteredWords() {
        assertEquals("Good day, reader!", new Greeting().greet("reader"));
    }
}
