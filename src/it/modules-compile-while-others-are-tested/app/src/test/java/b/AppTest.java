package b;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AppTest {

    @Test
    void name() {
        assertEquals("app of lib", App.name());
        String place = String.valueOf(a.Lib.class.getProtectionDomain().getCodeSource());
        assertEquals(true, place.contains("lib-1.jar"), place);
    }
}
