package a;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("quick")
class FirstTest {
    @Test
    void passes() {}
}
