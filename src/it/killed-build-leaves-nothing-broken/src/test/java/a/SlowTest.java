package a;

import org.junit.jupiter.api.Test;

class SlowTest {
    @Test
    void waits() throws Exception {
        System.out.println("The test runs");
        if (System.getenv("IT_SLOW") != null) {
            Thread.sleep(60_000);
        }
    }
}
