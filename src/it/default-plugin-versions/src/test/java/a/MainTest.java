package a;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class MainTest {
    @Test
    public void sums() {
        assertEquals(3, Main.sum(1, 2));
    }
}
