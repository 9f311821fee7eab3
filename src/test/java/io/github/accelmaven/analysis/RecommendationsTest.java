package io.github.accelmaven.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.event.Reasons;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecommendationsTest {

    private static final Setting TUNED = new Setting(true, true);
    private static final Setting BARE = new Setting(false, false);

    @Test
    void of_aGoalWithoutRule_tellsWhatItCostsInAllModules() {
        SessionRecord session = one(
                Sessions.unit("core", "own:generate", Outcome.ALWAYS_RUNS, 400, Reasons.NO_RULE),
                Sessions.unit("web", "own:generate", Outcome.ALWAYS_RUNS, 300, Reasons.NO_RULE),
                Sessions.unit("web", "compiler:compile", Outcome.EXECUTED, 100));

        assertThat(Recommendations.of(session, TUNED)).singleElement().satisfies(found -> {
            assertThat(found.what()).startsWith("own:generate in 2 modules runs in every build: no rule says");
            assertThat(found.fix()).contains("accel:doctor").contains("accel.toml");
            assertThat(found.saving()).isEqualTo(Duration.ofMillis(700));
        });
    }

    @Test
    void of_testsThatAlwaysRun_tellsWhy() {
        SessionRecord session = one(Sessions.unit("core", "surefire:test", Outcome.ALWAYS_RUNS, 800, "forkCount is 0"));

        assertThat(Recommendations.of(session, TUNED))
                .extracting(Recommendation::what)
                .containsExactly("surefire:test in core runs in every build: forkCount is 0");
    }

    @Test
    void of_goalsThatHaveToRun_hasNothingToSay() {
        SessionRecord session = one(Sessions.unit("core", "install:install", Outcome.ALWAYS_RUNS, 900, "it installs"));

        assertThat(Recommendations.of(session, TUNED)).isEmpty();
    }

    @Test
    void of_whatSavesNextToNothing_hasNothingToSay() {
        SessionRecord session = one(Sessions.unit("core", "own:generate", Outcome.ALWAYS_RUNS, 30, Reasons.NO_RULE));

        assertThat(Recommendations.of(session, TUNED)).isEmpty();
    }

    @Test
    void of_severalWorkers_countsWhatTheBuildWaitedFor() {
        SessionRecord session = Sessions.ofUnits(
                        unruled("core", 0, 600, 0),
                        unruled("other", 0, 100, 1),
                        Sessions.unit("web", "compile", 600, 400, 1),
                        Sessions.unit("docs", "compile", 600, 400, 0))
                .workers(2)
                .build();

        assertThat(Recommendations.of(session, TUNED))
                .filteredOn(found -> found.what().startsWith("own:generate"))
                .extracting(Recommendation::saving)
                .containsExactly(Duration.ofMillis(600));
    }

    @Test
    void of_oneWorkerOnSeveralCores_recommendsMore() {
        SessionRecord session = Sessions.ofUnits(
                        Sessions.unit("core", "compile", 0, 500, 0), Sessions.unit("web", "compile", 500, 500, 0))
                .workers(1)
                .build();

        assertThat(Recommendations.of(session, TUNED)).singleElement().satisfies(found -> {
            assertThat(found.fix()).contains("accel.parallel=false");
            assertThat(found.saving()).isEqualTo(Duration.ofMillis(500));
        });
    }

    @Test
    void of_oneModuleThatAllOthersWaitFor_namesIt() {
        SessionRecord session = Sessions.ofUnits(
                        Sessions.unit("core", "compile", 0, 800, 0),
                        Sessions.unit("web", "compile", 800, 200, 0),
                        Sessions.unit("docs", "compile", 800, 200, 1))
                .workers(2)
                .build();
        SessionRecord twoModules = Sessions.ofUnits(
                        Sessions.unit("core", "compile", 0, 800, 0), Sessions.unit("web", "compile", 800, 200, 0))
                .workers(2)
                .build();
        assertThat(Recommendations.of(twoModules, TUNED)).isEmpty();

        assertThat(Recommendations.of(session, TUNED)).singleElement().satisfies(found -> {
            assertThat(found.what())
                    .isEqualTo("The others wait for core, 80 % of the critical path (0.80 s of 1.00 s)");
            assertThat(found.saving()).isEqualTo(Duration.ofMillis(400));
        });
    }

    @Test
    void of_oneModuleAfterWhichTheOthersHaveNothingToDo_hasNothingToSay() {
        SessionRecord session = Sessions.ofUnits(
                        Sessions.unit("core", "compile", 0, 800, 0),
                        Sessions.unit("other", "compile", 0, 100, 1),
                        Sessions.unit("web", "compile", 800, 120, 0, Outcome.UP_TO_DATE, "nothing changed"),
                        Sessions.unit("docs", "compile", 800, 150, 1, Outcome.FROM_CACHE, "disk"))
                .workers(2)
                .build();

        assertThat(Recommendations.of(session, TUNED)).isEmpty();
    }

    @Test
    void of_aBuildThatIsMostlyMavensStart_recommendsInitOnce_unlessItWasTaken() {
        SessionRecord session = Sessions.like(one())
                .hits(8, 0)
                .took(3_000)
                .phase("setup", 2_000)
                .build();

        assertThat(Recommendations.of(session, BARE)).singleElement().satisfies(found -> {
            assertThat(found.what()).isEqualTo("Maven's own start is 2.00 s of 3.00 s, and nothing had to run");
            assertThat(found.fix()).contains("'mvn accel:init -Daccel.init.jvm=true'");
            assertThat(found.saving()).isEqualTo(Duration.ofSeconds(1));
        });
        assertThat(Recommendations.of(session, new Setting(false, true)))
                .singleElement()
                .satisfies(found -> assertThat(found.fix()).contains("'mvn accel:init'"));
        assertThat(Recommendations.of(session, new Setting(true, false)))
                .singleElement()
                .satisfies(found -> assertThat(found.saving()).isEqualTo(Duration.ofMillis(540)));
        assertThat(Recommendations.of(session, TUNED)).isEmpty();
    }

    @Test
    void of_aPhaseOfAccelTomlByTheNameOfMavensStart_isNotTakenForIt() {
        SessionRecord session = Sessions.like(one(new SessionRecord.UnitTime(
                        "setup",
                        "commands",
                        "",
                        Duration.ZERO,
                        Duration.ofSeconds(2),
                        Outcome.ALWAYS_RUNS,
                        "its table names no inputs",
                        Duration.ZERO,
                        0)))
                .took(3_000)
                .phase("setup", 2_000)
                .build();

        assertThat(Recommendations.of(session, BARE)).isEmpty();
    }

    @Test
    void of_workersThatWaitedForGoalsThatRunAlone_namesTheirTime() {
        SessionRecord session = Sessions.ofUnits(Sessions.unit("core", "compile", 0, 900, 0))
                .workers(2)
                .counted(Counter.BLOCKED_MILLIS, 800)
                .build();

        assertThat(Recommendations.of(session, TUNED)).singleElement().satisfies(found -> {
            assertThat(found.what()).isEqualTo("Workers waited 0.80 s for goals that must run alone");
            assertThat(found.saving()).isEqualTo(Duration.ofMillis(400));
        });
    }

    @Test
    void of_aCacheThatCannotHoldOneBuild_recommendsALargerOne() {
        SessionRecord session = Sessions.like(one(Sessions.unit("core", "compile", 0, 900, 0)))
                .hits(0, 10)
                .counted(Counter.ENTRIES_EVICTED, 5)
                .build();

        assertThat(Recommendations.of(session, TUNED)).singleElement().satisfies(found -> {
            assertThat(found.fix()).contains("accel.cache.maxSize");
            assertThat(found.saving()).isEqualTo(Duration.ofMillis(450));
        });
    }

    @Test
    void of_manyOfThem_theMostValuableComesFirst() {
        SessionRecord session = one(
                Sessions.unit("core", "own:small", Outcome.ALWAYS_RUNS, 300, Reasons.NO_RULE),
                Sessions.unit("core", "own:large", Outcome.ALWAYS_RUNS, 600, Reasons.NO_RULE));

        assertThat(Recommendations.of(session, TUNED))
                .extracting(Recommendation::saving)
                .containsExactly(Duration.ofMillis(600), Duration.ofMillis(300));
    }

    @Test
    void of_aBuildThatFailed_hasNothingToSay() {
        SessionRecord session = one(Sessions.unit("core", "own:generate", Outcome.ALWAYS_RUNS, 600, Reasons.NO_RULE));

        assertThat(Recommendations.of(session, TUNED)).hasSize(1);
        assertThat(Recommendations.of(Sessions.like(session).failed().build(), TUNED))
                .isEmpty();
    }

    private static SessionRecord.UnitTime unruled(String module, long start, long millis, int worker) {
        return Sessions.unit(module, "own:generate", start, millis, worker, Outcome.ALWAYS_RUNS, Reasons.NO_RULE);
    }

    /** On one core, where more workers are of no use. */
    private static SessionRecord one(SessionRecord.UnitTime... units) {
        return Sessions.ofUnits(units).workers(1).cores(1).build();
    }
}
