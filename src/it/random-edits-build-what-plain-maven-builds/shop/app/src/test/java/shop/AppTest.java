package shop;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class AppTest {

    @Test
    void total_isNeverNegative() {
        Assertions.assertTrue(new App().total() >= 0);
    }

    @Test
    void owner_hasAName() {
        Assertions.assertFalse(new Cart().owner().isEmpty());
    }
}
