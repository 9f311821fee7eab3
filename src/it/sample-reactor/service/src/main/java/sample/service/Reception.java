package sample.service;

import sample.library.Greeting;

/** Greets guests by number. */
public final class Reception {

    private final Greeting greeting = new Greeting();
    private int guests;

    public String welcome() {
        guests++;
        return greeting.greet("guest " + guests);
    }
}
