package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.problem.ProblemException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.lifecycle.DefaultLifecycles;
import org.apache.maven.lifecycle.Lifecycle;
import org.codehaus.plexus.logging.console.ConsoleLogger;
import org.junit.jupiter.api.Test;

class PhasesTest {

    private static final Lifecycle DEFAULT =
            new Lifecycle("default", List.of("validate", "compile", "test", "package", "verify"), Map.of());
    private static final Lifecycle CLEAN = new Lifecycle("clean", List.of("pre-clean", "clean"), Map.of());
    private static final Lifecycle SITE = new Lifecycle("site", List.of("site"), Map.of());

    private static Phases phases(Lifecycle... lifecycles) {
        Map<String, Lifecycle> byId = new LinkedHashMap<>();
        for (Lifecycle lifecycle : lifecycles) {
            byId.put(lifecycle.getId(), lifecycle);
        }
        return new Phases(new DefaultLifecycles(byId, new ConsoleLogger()));
    }

    private final Phases phases = phases(DEFAULT, CLEAN, SITE);

    @Test
    void check_ofKnownPhases_passes() {
        assertThatCode(() -> phases.check(List.of("clean", "verify", "site"))).doesNotThrowAnyException();
    }

    @Test
    void check_ofASlip_suggestsTheNearest_andNamesAll() {
        assertThatThrownBy(() -> phases.check(List.of("clean", "verfy")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel.phase=verfy is no lifecycle phase")
                .hasMessageContaining("'verify'")
                .hasMessageContaining("validate, compile, test, package, verify");
    }

    @Test
    void check_ofAGoal_namesThePhases() {
        assertThatThrownBy(() -> phases.check(List.of("compiler:compile")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Use one of");
    }

    @Test
    void reachedBy_aPhase_isAllBeforeItInItsLifecycle() {
        assertThat(phases.reachedBy(List.of("test"))).containsExactlyInAnyOrder("validate", "compile", "test");
        assertThat(phases.reachedBy(List.of("clean", "compile", "validate")))
                .containsExactlyInAnyOrder("pre-clean", "clean", "validate", "compile");
        assertThat(phases.reachedBy(List.of("unknown"))).isEmpty();
        assertThat(phases.reachedBy(List.of())).isEmpty();
    }

    @Test
    void reachedBy_aNameOfMaven3_onMaven4_isThePhaseItStandsFor() {
        Phases four = phases(
                new LifecycleOfMaven4(
                        List.of("compile", "after:compile", "test"), Map.of("process-classes", "after:compile")),
                CLEAN,
                SITE);
        assertThat(four.reachedBy(List.of("process-classes"))).containsExactlyInAnyOrder("compile", "after:compile");
        assertThatCode(() -> four.check(List.of("process-classes"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> four.check(List.of("proces-classes")))
                .hasMessageContaining("'process-classes'")
                .hasMessageNotContaining("after:compile");
    }

    /** As Maven 4 has it: the aliases stand in an object behind interfaces. */
    public static final class LifecycleOfMaven4 extends Lifecycle {

        /** An alias. */
        public interface Alias {
            String v3Phase();

            String v4Phase();
        }

        /** Maven 4's own lifecycle. */
        public interface Delegate {
            Collection<Alias> aliases();
        }

        private record Pair(String v3Phase, String v4Phase) implements Alias {}

        private final Map<String, String> aliases;

        LifecycleOfMaven4(List<String> phases, Map<String, String> aliases) {
            super("default", phases, Map.of());
            this.aliases = aliases;
        }

        public Object getDelegate() {
            return new Delegate() {
                @Override
                public Collection<Alias> aliases() {
                    return aliases.entrySet().stream()
                            .<Alias>map(alias -> new Pair(alias.getKey(), alias.getValue()))
                            .toList();
                }
            };
        }
    }
}
