package a;

import org.junit.jupiter.api.Test;

class AppTest {

    @Test
    void tells() {
        System.out.println("App sees " + App.COPY + " and " + u.Util.text());
    }
}
