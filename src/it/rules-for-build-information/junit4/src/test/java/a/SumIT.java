package a;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class SumIT {

    @Test
    public void addsWhatIsThere() {
        assertEquals(Sum.of(2, 2), 4);
    }
}
