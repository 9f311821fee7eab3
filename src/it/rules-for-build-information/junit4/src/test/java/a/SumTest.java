package a;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class SumTest {

    @Test
    public void adds() {
        assertEquals(Sum.of(1, 2), 3);
    }
}
