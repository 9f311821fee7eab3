package b;

import static org.junit.jupiter.api.Assertions.assertEquals;

import a.Fixture;
import org.junit.jupiter.api.Test;

class AppTest {
    @Test
    void namesTheLibrary() {
        assertEquals("app of " + Fixture.TEXT, App.text());
    }
}
