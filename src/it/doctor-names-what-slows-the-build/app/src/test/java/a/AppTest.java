package a;

import org.junit.jupiter.api.Test;

class AppTest {

    @Test
    void passes() {}
}
