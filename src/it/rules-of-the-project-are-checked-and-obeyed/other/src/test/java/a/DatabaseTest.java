package a;

import org.junit.jupiter.api.Test;

class DatabaseTest {

    @Test
    void asks() {
        System.out.println("The database is asked");
    }
}
