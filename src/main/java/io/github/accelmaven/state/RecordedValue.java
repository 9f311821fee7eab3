package io.github.accelmaven.state;

/**
 * Something that is no file and can change from one build to the next while no file does.
 *
 * @param kind what it is
 * @param which which one of its kind
 * @param digest what it was, in hexadecimal: the value itself may be a secret
 */
public record RecordedValue(String kind, String which, String digest) {}
