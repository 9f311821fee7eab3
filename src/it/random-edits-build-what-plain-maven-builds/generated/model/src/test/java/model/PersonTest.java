package model;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PersonTest {

    @Test
    void generated_holdsTheAnnotation() {
        Assertions.assertTrue(new Person().generated().startsWith("person"));
    }
}
