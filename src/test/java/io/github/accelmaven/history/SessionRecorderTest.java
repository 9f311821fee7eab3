package io.github.accelmaven.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.accelmaven.event.Activity;
import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionRecorderTest {

    private static final long BEGIN = 5_000_000_000L;

    private final SessionRecorder recorder = new SessionRecorder(BEGIN, () -> BEGIN + 60_000_000);

    private static Event.UnitFinished unit(String name, Outcome outcome, String reason, long start, long end) {
        return new Event.UnitFinished(
                "core",
                name,
                outcome,
                reason,
                outcome == Outcome.FAILED ? "it broke" : "",
                Duration.ofMillis(end - start),
                outcome.isHit() ? Duration.ofSeconds(1) : Duration.ZERO,
                BEGIN + end * 1_000_000);
    }

    @Test
    void goals_tellWhenAUnitBeganAndWhatItWas() {
        recorder.emit(unit("compiler:compile (default-compile)", Outcome.EXECUTED, "first run", 100, 350));
        recorder.emit(unit("command", Outcome.UP_TO_DATE, "nothing changed", 400, 400));
        assertThat(recorder.gathered().goals())
                .containsExactly(
                        new SessionRecord.UnitTime(
                                "core",
                                "compiler:compile",
                                "default-compile",
                                Duration.ofMillis(100),
                                Duration.ofMillis(250),
                                Outcome.EXECUTED,
                                "first run",
                                Duration.ZERO,
                                0),
                        new SessionRecord.UnitTime(
                                "core",
                                "command",
                                "",
                                Duration.ofMillis(400),
                                Duration.ZERO,
                                Outcome.UP_TO_DATE,
                                "nothing changed",
                                Duration.ofSeconds(1),
                                0));
    }

    @Test
    void cache_countsHitsByWhereTheyCameFrom() {
        recorder.emit(unit("a:a (a)", Outcome.UP_TO_DATE, "nothing changed", 0, 1));
        recorder.emit(unit("b:b (b)", Outcome.FROM_CACHE, "disk", 1, 2));
        recorder.emit(unit("c:c (c)", Outcome.FROM_CACHE, "disk", 2, 3));
        recorder.emit(unit("d:d (d)", Outcome.EXECUTED, "first run", 3, 4));
        recorder.emit(unit("e:e (e)", Outcome.ALWAYS_RUNS, "it installs", 4, 5));
        recorder.emit(unit("f:f (f)", Outcome.SKIPPED, "told to", 5, 6));
        recorder.emit(new Event.Counted(Counter.BYTES_LOADED, 1_500));
        recorder.emit(new Event.Counted(Counter.BYTES_LOADED, 1_500));
        recorder.emit(new Event.Counted(Counter.BYTES_STORED, 9_999));
        SessionRecord.CacheUse cache = recorder.gathered().cache();
        assertThat(cache)
                .isEqualTo(new SessionRecord.CacheUse(
                        3, 1, 3, 9, Duration.ofSeconds(3), Map.of("in_place", 1L, "disk", 2L)));
        assertThat(cache.hitRate()).isEqualTo(0.75);
    }

    @Test
    void cache_countsWhatFailedAsAMiss_andGoalsTellWithWhat() {
        recorder.emit(unit("a:a (a)", Outcome.UP_TO_DATE, "nothing changed", 0, 1));
        recorder.emit(unit("b:b (b)", Outcome.FAILED, "src/B.java changed", 1, 2));

        assertThat(recorder.gathered().cache().hitRate()).isEqualTo(0.5);
        assertThat(recorder.gathered().goals())
                .extracting(SessionRecord.UnitTime::reason, SessionRecord.UnitTime::failure)
                .containsExactly(tuple("nothing changed", ""), tuple("src/B.java changed", "it broke"));
    }

    @Test
    void phases_ofTheUser_goBeforeActivitiesOfTheSameName() {
        recorder.emit(new Event.Spent(Activity.SETUP, Duration.ofMillis(10)));
        recorder.emit(new Event.Spent(Activity.SETUP, Duration.ofMillis(5)));
        recorder.emit(new Event.Spent(Activity.BUILD, Duration.ofMillis(50)));
        recorder.emit(new Event.PhaseFinished("build", Outcome.UP_TO_DATE, Duration.ofMillis(7)));
        assertThat(recorder.gathered().phases())
                .containsOnly(
                        Map.entry(
                                "setup",
                                new SessionRecord.PhaseTime(
                                        Optional.of(Duration.ZERO), Duration.ofMillis(15), false, Outcome.EXECUTED)),
                        Map.entry(
                                "build",
                                new SessionRecord.PhaseTime(
                                        Optional.of(Duration.ofMillis(53)),
                                        Duration.ofMillis(7),
                                        true,
                                        Outcome.UP_TO_DATE)));
    }

    @Test
    void phases_thatFollowEachOther_doNotOverlap() {
        recorder.emit(new Event.Spent(Activity.BUILD, Duration.ofMillis(10), BEGIN + 30_000_000));
        recorder.emit(new Event.Spent(Activity.CLEANUP, Duration.ofMillis(5), BEGIN + 35_000_000));
        assertThat(recorder.gathered().phases())
                .extractingByKeys("build", "cleanup")
                .extracting(SessionRecord.PhaseTime::start)
                .containsExactly(Optional.of(Duration.ofMillis(20)), Optional.of(Duration.ofMillis(30)));
    }

    @Test
    void phases_thatAreSums_beganAtNoMoment() {
        recorder.emit(new Event.Spent(Activity.SAVE, Duration.ofMillis(10)));
        assertThat(recorder.gathered().phases())
                .containsEntry("save", new SessionRecord.PhaseTime(Duration.ofMillis(10), false, Outcome.EXECUTED));
    }

    @Test
    void workers_keepTheirNumbers_andThreadsOfALaterGroupTakeThem() throws InterruptedException {
        on("one", unit("a:a (a)", Outcome.EXECUTED, "", 0, 100));
        on("two", unit("b:b (b)", Outcome.EXECUTED, "", 10, 300));
        on("three", unit("c:c (c)", Outcome.EXECUTED, "", 120, 200));
        on("four", unit("d:d (d)", Outcome.EXECUTED, "", 310, 400));
        assertThat(workers()).containsExactly(0, 1, 0, 0);
    }

    private void on(String thread, Event event) throws InterruptedException {
        Thread worker = new Thread(() -> recorder.emit(event), thread);
        worker.start();
        worker.join();
    }

    private List<Integer> workers() {
        return recorder.gathered().goals().stream()
                .map(SessionRecord.UnitTime::worker)
                .toList();
    }
}
