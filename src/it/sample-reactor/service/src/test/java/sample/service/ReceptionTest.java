package sample.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReceptionTest {

    @Test
    void welcome_countsGuests() {
        Reception reception = new Reception();
        assertEquals("Good day, guest 1!", reception.welcome());
        assertEquals("Good day, guest 2!", reception.welcome());
    }
}
