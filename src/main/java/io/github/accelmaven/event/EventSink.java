package io.github.accelmaven.event;

/** Takes events. Implementations are thread-safe and never throw. */
@FunctionalInterface
public interface EventSink {

    void emit(Event event);
}
