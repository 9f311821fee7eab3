package a;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ATest {

    @Test
    void sum() {
        assertEquals(3, A.sum(1, 2));
    }
}
