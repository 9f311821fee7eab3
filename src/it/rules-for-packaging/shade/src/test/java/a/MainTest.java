package a;

import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void isMain() {
        Main.main(new String[0]);
    }
}
