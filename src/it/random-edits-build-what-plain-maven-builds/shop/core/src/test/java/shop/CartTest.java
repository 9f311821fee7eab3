package shop;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CartTest {

    @Test
    void amount_isAboveTheLeast() {
        Assertions.assertTrue(new Cart().amount() >= 0);
    }

    @Test
    void resource_isFiltered() throws Exception {
        try (java.io.InputStream in = Cart.class.getResourceAsStream("/core.properties")) {
            Assertions.assertFalse(in != null && new String(in.readAllBytes()).contains("@project"));
        }
    }
}
