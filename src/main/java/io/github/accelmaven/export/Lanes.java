package io.github.accelmaven.export;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Gives lanes to what happened at the same time, so that nothing in one lane overlaps. Not thread-safe. */
final class Lanes {

    private final List<Duration> busyUntil = new ArrayList<>();

    /** The lane of something, from 0; what begins earlier is to be asked for earlier. */
    int of(Duration start, Duration took) {
        int lane = 0;
        while (lane < busyUntil.size() && busyUntil.get(lane).compareTo(start) > 0) {
            lane++;
        }
        if (lane == busyUntil.size()) {
            busyUntil.add(Duration.ZERO);
        }
        busyUntil.set(lane, start.plus(took));
        return lane;
    }
}
