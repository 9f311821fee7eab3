package a;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void tellsWhatItWasGiven() {
        System.out.println("The greeting is " + System.getProperty("greeting"));
    }
}
