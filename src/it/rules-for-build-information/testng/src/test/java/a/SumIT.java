package a;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.Test;

public class SumIT {

    @Test
    public void addsWhatIsThere() {
        assertEquals(Sum.of(2, 2), 4);
    }
}
