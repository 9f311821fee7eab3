package all;

import model.Person;

public class Main {

    static final int TIMES = 1;

    public static void main(String[] arguments) {
        System.out.println(new Person().name() + new Main().end());
    }

    String end() {
        return "the end";
    }
}
