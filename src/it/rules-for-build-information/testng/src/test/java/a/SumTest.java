package a;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.Test;

public class SumTest {

    @Test
    public void adds() {
        assertEquals(Sum.of(1, 2), 3);
    }
}
