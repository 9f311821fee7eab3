package io.github.accelmaven.event;

/** What a failure says, in one line for people. Thread-safe: it has no state. */
final class FailureText {

    private static final int LONGEST = 300;

    private FailureText() {}

    /**
     * The first line of the message of the innermost cause that the outer ones only wrap; empty when there is none. Maven
     * puts the goal and the project in front of what a plugin said, which whoever asks knows already.
     */
    static String of(Throwable failure) {
        Throwable known = failure;
        String text = firstLine(failure);
        while (known.getCause() != null && known.getCause() != known) {
            known = known.getCause();
            String inner = firstLine(known);
            if (!inner.isEmpty() && text.contains(inner)) {
                text = inner;
            }
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? ""
                : message.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .orElse("");
    }
}
