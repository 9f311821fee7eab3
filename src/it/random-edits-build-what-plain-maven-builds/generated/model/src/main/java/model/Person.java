package model;

import processor.Named;

@Named("person")
public class Person {

    static final int AGE = 30;

    public String name() {
        return "no name";
    }

    public String generated() {
        return PersonName.TEXT + Version.TEXT;
    }
}
