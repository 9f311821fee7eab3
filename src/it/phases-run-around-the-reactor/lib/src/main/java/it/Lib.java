package it;

public final class Lib {
    private Lib() {}
}
