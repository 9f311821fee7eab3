package io.github.accelmaven.maven.key;

/** Something counts for a goal that accel cannot fingerprint; the reason says what, and the goal runs. */
final class UnknownInputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UnknownInputException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
