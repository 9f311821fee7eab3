package a;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Box {

    @Id
    private int number;

    public int getNumber() {
        return number;
    }
}
