package io.github.accelmaven.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CriticalPathTest {

    @Test
    void of_goesFromTheLastEndToWhatEndedBeforeEachBegan() {
        SessionRecord session = Sessions.withUnits(
                Sessions.unit("core", "compile", 0, 400, 0),
                Sessions.unit("other", "compile", 0, 100, 1),
                Sessions.unit("web", "compile", 400, 300, 1),
                Sessions.unit("docs", "site", 410, 50, 0),
                Sessions.unit("web", "test", 705, 500, 1));

        CriticalPath path = CriticalPath.of(session);

        assertThat(path.units())
                .extracting(unit -> unit.module() + " " + unit.goal())
                .containsExactly("core compile", "web compile", "web test");
        assertThat(path.took()).isEqualTo(Duration.ofMillis(1_200));
    }

    @Test
    void of_amongUnitsThatEndedTogether_takesTheOneOfTheSameModule() {
        SessionRecord session = Sessions.withUnits(
                Sessions.unit("core", "compile", 0, 400, 0),
                Sessions.unit("web", "compile", 100, 300, 1),
                Sessions.unit("web", "test", 400, 500, 0));

        assertThat(CriticalPath.of(session).units())
                .extracting(SessionRecord.UnitTime::module)
                .containsExactly("web", "web");
    }

    @Test
    void of_unitsBetweenOthersThatTookNoTime_leavesThemOut() {
        SessionRecord session = Sessions.withUnits(
                Sessions.unit("core", "compile", 0, 400, 0),
                Sessions.unit("core", "testResources", 400, 0, 0),
                Sessions.unit("core", "test", 400, 500, 0),
                Sessions.unit("core", "jar", 900, 0, 0));

        assertThat(CriticalPath.of(session).units())
                .extracting(SessionRecord.UnitTime::goal)
                .containsExactly("compile", "test");
    }

    @Test
    void of_unitsThatTookNoTimeAtAll_ends() {
        SessionRecord session =
                Sessions.withUnits(Sessions.unit("a", "compile", 0, 0, 0), Sessions.unit("b", "compile", 0, 0, 0));

        assertThat(CriticalPath.of(session).units()).hasSize(2);
    }

    @Test
    void of_aSessionWithoutUnits_isEmpty() {
        assertThat(CriticalPath.of(Sessions.withUnits()).units()).isEmpty();
    }
}
